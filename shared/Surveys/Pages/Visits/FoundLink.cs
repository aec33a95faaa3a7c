using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Surveys.Pages.Visits;

/// <summary>A good link and where it leads.</summary>
internal sealed record FoundLink(string Authority, LinkId Link, LinkTarget Target)
{
    public RoundRef Round => new(Authority, Target.Round);
}
