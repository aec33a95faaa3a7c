namespace SchoolsDigital.Documents.Model;

/// <summary>Words that look the same.</summary>
/// <param name="Target">Where they lead: a place in the document as <c>#id</c>, a file beside it, an address on the web or in mail.</param>
public sealed record TextRun(string Text, string? Target = null)
{
    public bool IsStrong { get; init; }

    public bool IsEmphasised { get; init; }

    public bool IsCode { get; init; }

    /// <summary>Words for those who hear a link by itself, after the ones that are seen.</summary>
    public string? Unseen { get; init; }
}
