using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>What the door says: come in, or a page with the reason why not. One of the two is null.</summary>
internal sealed record SurveyEntry(SurveyVisit? Visit, PageResult? Refusal)
{
    /// <summary>Goes on where the visitor may come in.</summary>
    public async Task<IResult> ThenAsync(Func<SurveyVisit, Task<IResult>> comeIn) =>
        Visit is null ? Refusal! : await comeIn(Visit);
}
