namespace SchoolsDigital.Contracts.Workflows;

/// <summary>An event that carries a word.</summary>
public sealed record Word(string Text);
