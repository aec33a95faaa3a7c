using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Sites;

/// <summary>What stands around every page of an authority and looks the same on all of them.</summary>
/// <param name="SkipLink">The link past the header.</param>
/// <param name="Header">Whose service it is.</param>
/// <param name="Footer">Who runs it, and the pages that the law asks for.</param>
public sealed record SiteFrame(RenderFragment SkipLink, RenderFragment Header, RenderFragment Footer);
