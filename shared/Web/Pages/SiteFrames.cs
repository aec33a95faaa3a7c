using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Pages;

/// <summary>What stands around each authority's pages, drawn when it is first needed.</summary>
internal sealed class SiteFrames
{
    // By the authority's name, which is all that it depends on; a service has few.
    private readonly ConcurrentDictionary<string, SiteFrame> drawn = new(StringComparer.Ordinal);

    /// <summary>That of a site.</summary>
    public SiteFrame Of(Site site) => drawn.GetOrAdd(site.AuthorityName, Draw);

    private static SiteFrame Draw(string authority) =>
        new(
            Markup<GovukSkipLink>(
                new()
                {
                    [nameof(GovukSkipLink.Href)] = "#main-content",
                    [nameof(GovukSkipLink.Text)] = "Skip to main content",
                }
            ),
            Markup<GovukGenericHeader>(new() { [nameof(GovukGenericHeader.Text)] = authority }),
            Markup<SiteFooter>(new() { [nameof(SiteFooter.AuthorityName)] = authority })
        );

    private static RenderFragment Markup<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var markup = Drawing.Of<T>(parameters);
        return builder => builder.AddMarkupContent(0, markup);
    }
}
