using Microsoft.AspNetCore.Http;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Answers;

/// <summary>Says that who answered what is shown to nobody, in place of a page that would show it.</summary>
internal static class NotAttributed
{
    public static PageResult Of(RoundFile file) => new(typeof(NotAttributedView), file, StatusCodes.Status403Forbidden);
}
