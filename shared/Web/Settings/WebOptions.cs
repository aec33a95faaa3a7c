using System.Net;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Settings;

/// <summary>What a host tells the pages. Everything but the site has a default that suits a council.</summary>
public sealed record WebOptions
{
    /// <summary>Whose service it is, for every page that does not say otherwise.</summary>
    public required Site Site { get; init; }

    /// <summary>How much one request may send.</summary>
    public FormLimits Forms { get; init; } = new();

    /// <summary>The proxies that stand before the host, whose word on where a request comes from is taken; none by default.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How many requests are answered; null for no limit, as in a rehearsal.</summary>
    public RequestRates? Rates { get; init; } = new();
}
