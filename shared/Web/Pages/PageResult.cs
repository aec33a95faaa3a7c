using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Pages;

/// <summary>A view with what it shows. Change what is unusual with <see langword="with"/>.</summary>
/// <param name="View">The Razor component.</param>
/// <param name="Model">Its <c>Model</c>.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record PageResult(Type View, object Model, int Status) : IResult
{
    /// <summary>What is wrong with the form; the layout shows it first.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Whose page it is; null for the service's own site.</summary>
    public Site? Site { get; init; }

    /// <summary>What the visitor must not forget on any page of the kind; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => PageWriter.WriteAsync(httpContext, this);
}
