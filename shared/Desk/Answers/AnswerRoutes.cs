using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Answers;

/// <summary>The pages that show who answered what, and what is to be done about it.</summary>
internal sealed class AnswerRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<AnswersPage>();
        endpoints.MapDeskPage<SchoolAnswersPage>();
        endpoints.MapDeskFormPage<FollowUpsPage>();
    }
}
