using Microsoft.AspNetCore.Http;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Parts;

/// <summary>Says that the answers of a round cannot be seen yet, in place of a page that is made of them.</summary>
internal static class NotBeforeClose
{
    public static PageResult Of(RoundFile file) => new(typeof(NotBeforeCloseView), file, StatusCodes.Status409Conflict);
}
