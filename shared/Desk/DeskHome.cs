using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;

namespace SchoolsDigital.Desk;

/// <summary>The desk's first page: its rounds.</summary>
internal sealed class DeskHome : IDeskPage
{
    /// <summary>Where the desk begins.</summary>
    public const string Path = "/desk";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<DeskHomeView>(visit));
}
