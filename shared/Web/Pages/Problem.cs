using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Pages;

/// <summary>What to say when something went wrong: what it was and what to do now.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Paragraphs">The rest, a paragraph each.</param>
public sealed record Problem(string Title, params IReadOnlyList<string> Paragraphs)
{
    /// <summary>The link is no link of ours.</summary>
    public static Problem LinkNotValid { get; } =
        new(
            "This link does not work",
            "The link may be incomplete. Open the latest e-mail that we sent you and select the link in it, or copy the whole of it into your browser.",
            "Each link is for one school or one person. If it still does not work, ask for a new one."
        );

    /// <summary>The link was good once.</summary>
    public static Problem LinkExpired { get; } =
        new(
            "This link has expired",
            "What you sent with it before has been kept.",
            "If you still need to use it, ask for a new link."
        );

    /// <summary>A form came without a token of ours.</summary>
    public static Problem FormNotRecognised { get; } =
        new(
            "We could not accept that form",
            "Nothing was changed. Go back to the page, reload it and send it again.",
            "This can happen when you signed out, or in as someone else, in another tab."
        );

    private static readonly Problem BadRequest = new(
        "We could not read that",
        "Your browser sent something that we did not understand. Nothing was changed. Go back and try again."
    );

    private static readonly Problem NotFound = new(
        "Page not found",
        "If you typed the web address, check it is correct.",
        "If you pasted the web address, check you copied the entire address."
    );

    private static readonly Problem NotAllowed = new(
        "That cannot be done here",
        "Nothing was changed. Go back and use the buttons on the page."
    );

    private static readonly Problem TooLong = new(
        "What you sent is too long",
        "Nothing was saved from this page. Go back, shorten your answers and send them again. A long answer may have 10,000 characters."
    );

    private static readonly Problem TooMany = new(
        "Too many requests",
        "This link has been used very often in a short time. Wait a minute, then try again. Nothing that you saved before is lost."
    );

    private static readonly Problem Unavailable = new(
        "Sorry, the service is unavailable",
        "Try again in a few minutes. Anything that you saved before is safe."
    );

    private static readonly Problem Failed = new(
        "Sorry, there is a problem with the service",
        "Try again later.",
        "What you sent last may not have been saved. Anything that you saved before is safe."
    );

    /// <summary>What to say for an HTTP status.</summary>
    public static Problem For(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status410Gone => NotFound,
            StatusCodes.Status405MethodNotAllowed => NotAllowed,
            StatusCodes.Status413PayloadTooLarge => TooLong,
            StatusCodes.Status429TooManyRequests => TooMany,
            StatusCodes.Status503ServiceUnavailable => Unavailable,
            < 500 => BadRequest,
            _ => Failed,
        };
}
