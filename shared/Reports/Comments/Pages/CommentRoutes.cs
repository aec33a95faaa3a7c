using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk;
using SchoolsDigital.Web;

namespace SchoolsDigital.Reports.Comments.Pages;

/// <summary>The pages on which comments are approved.</summary>
internal sealed class CommentRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<CommentsPage>();
        endpoints.MapDeskFormPage<EditCommentPage>();
    }
}
