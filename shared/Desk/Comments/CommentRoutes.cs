using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Comments;

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
