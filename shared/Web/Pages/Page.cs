using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Web.Pages;

/// <summary>The answers that a page gives.</summary>
public static class Page
{
    /// <summary>Shows a view.</summary>
    /// <param name="model">What the view shows; it becomes the view's <c>Model</c>.</param>
    public static PageResult Ok<TView>(object model)
        where TView : IComponent => new(typeof(TView), model, StatusCodes.Status200OK);

    /// <summary>Shows the form again, with what was typed, the errors first and “Error: ” in the title.</summary>
    public static PageResult Invalid<TView>(object model, IReadOnlyList<FieldError> errors)
        where TView : IComponent
    {
        return errors.Count > 0
            ? new(typeof(TView), model, StatusCodes.Status400BadRequest) { Errors = errors }
            : throw new ArgumentException("An invalid form has at least one error.", nameof(errors));
    }

    /// <summary>Shows what has become of a thing that is over.</summary>
    public static PageResult Gone<TView>(object model)
        where TView : IComponent => new(typeof(TView), model, StatusCodes.Status410Gone);

    /// <summary>Sends the browser on after a form was acted on, so that reloading does not send it again.</summary>
    /// <exception cref="ArgumentException">The address is not a path of this service.</exception>
    public static IResult SeeOther(string path) =>
        path is ['/', not ('/' or '\\'), ..] or "/"
            ? new SeeOtherResult(path)
            : throw new ArgumentException($"'{path}' is not a path of this service.", nameof(path));

    /// <summary>There is no such page.</summary>
    public static PageResult NotFound() => Problem(StatusCodes.Status404NotFound);

    /// <summary>The link in the address is not good. Says no more than whether it once was.</summary>
    public static PageResult LinkNotValid(bool hasExpired = false) =>
        new(
            typeof(ProblemView),
            hasExpired ? Pages.Problem.LinkExpired : Pages.Problem.LinkNotValid,
            hasExpired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound
        );

    /// <summary>The plain page for a status that says what went wrong.</summary>
    public static PageResult Problem(int status) => new(typeof(ProblemView), Pages.Problem.For(status), status);
}
