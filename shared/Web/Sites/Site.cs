namespace SchoolsDigital.Web.Sites;

/// <summary>Whose service a page belongs to and whom to turn to: what the header, the footer and the legal pages say.</summary>
public sealed record Site
{
    /// <summary>The service in a few words, the same in every title.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The local authority or trust that runs the consultation.</summary>
    public required string AuthorityName { get; init; }

    /// <summary>The code in the addresses of the authority's own pages; null where the service has no others than these.</summary>
    public string? AuthorityCode { get; init; }

    /// <summary>Whether the authority is known. It is not before somebody has started a consultation on a computer of their own.</summary>
    public bool IsOfAuthority { get; init; } = true;

    /// <summary>What the authority says about people's data; null where it has not said it.</summary>
    public DataNotice? DataNotice { get; init; }

    /// <summary>Where people write to.</summary>
    public required string ContactEmail { get; init; }

    /// <summary>Where people ring; null where nobody answers.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Who answers for data protection; null where it is the contact.</summary>
    public string? DataProtectionEmail { get; init; }

    /// <summary>Where the authority's own privacy notice stands; null where the service's page is all there is.</summary>
    public Uri? PrivacyNotice { get; init; }

    /// <summary>The authority's colour; null for the service's own.</summary>
    public BrandColour? Brand { get; init; }

    /// <summary>The phase of the service as its banner says it (“Beta”); null for no banner.</summary>
    public string? Phase { get; init; }

    /// <summary>The address of one of the pages that the law asks for, such as <c>privacy</c>.</summary>
    public string PathOf(string page) => AuthorityCode is null ? $"/{page}" : $"/{AuthorityCode}/{page}";

    /// <summary>When the accessibility statement was prepared.</summary>
    public DateOnly AccessibilityStatementDate { get; init; } = new(2026, 9, 1);
}
