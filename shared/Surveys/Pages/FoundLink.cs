using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.Links;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>A good link and where it leads.</summary>
internal sealed record FoundLink(string Authority, LinkId Link, LinkTarget Target)
{
    public RoundRef Round => new(Authority, Target.Round);
}
