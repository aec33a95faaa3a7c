using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Pages;

/// <summary>What stands around each authority's pages, drawn when it is first needed.</summary>
internal sealed class SiteFrames
{
    // By the authority, which is all that it depends on; a service has few.
    private readonly ConcurrentDictionary<(string? Code, string Name), SiteFrame> drawn = new();

    /// <summary>That of a site.</summary>
    public SiteFrame Of(Site site) => drawn.GetOrAdd((site.AuthorityCode, site.AuthorityName), _ => Draw(site));

    private static SiteFrame Draw(Site site) =>
        new(
            Markup<GovukSkipLink>(
                new()
                {
                    [nameof(GovukSkipLink.Href)] = "#main-content",
                    [nameof(GovukSkipLink.Text)] = "Skip to main content",
                }
            ),
            Markup<GovukGenericHeader>(new() { [nameof(GovukGenericHeader.Text)] = site.AuthorityName }),
            Markup<SiteFooter>(new() { [nameof(SiteFooter.Site)] = site })
        );

    private static RenderFragment Markup<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var markup = Drawing.Of<T>(parameters);
        return builder => builder.AddMarkupContent(0, markup);
    }
}
