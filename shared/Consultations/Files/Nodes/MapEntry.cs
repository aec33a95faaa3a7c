namespace SchoolsDigital.Consultations.Files.Nodes;

/// <summary>One key with its value.</summary>
internal sealed record MapEntry(TextNode Key, FileNode Value);
