using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>A page that each of several authorities has for itself.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Page">Its address below that of the authority.</param>
/// <param name="Sites">The authorities.</param>
public sealed record SiteChoice(string Title, string Page, IReadOnlyList<Site> Sites);
