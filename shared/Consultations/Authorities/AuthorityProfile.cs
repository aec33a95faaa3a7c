namespace SchoolsDigital.Consultations.Authorities;

/// <summary>The local authority or trust that asks, as schools see it.</summary>
/// <param name="Code">Short and stable: every stored key begins with it, and school holidays are looked up by it.</param>
/// <param name="ReplyTo">The coordinator's address, which answers to every mail.</param>
public sealed record AuthorityProfile(string Code, string Name, SenderAddress Sender, string ReplyTo)
{
    /// <summary>The path of an SVG or PNG file beside the consultation file; null for the name in words.</summary>
    public string? Logo { get; init; }

    /// <summary>What people are told about their data; null in a file that was kept before this was asked for.</summary>
    public DataProtection? DataProtection { get; init; }

    public AuthorityColours Colours { get; init; } = AuthorityColours.Default;
}
