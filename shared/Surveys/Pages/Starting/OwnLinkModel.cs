namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>What the page shows on which somebody has their own link sent to them.</summary>
/// <param name="Link">Their own link.</param>
/// <param name="Email">The address as it was typed.</param>
/// <param name="Number">Which mail of the link would be sent next, from 1.</param>
/// <param name="IsSent">Whether one has just been sent.</param>
/// <param name="Start">The start page.</param>
public sealed record OwnLinkModel(Uri Link, string Email, int Number, bool IsSent, string Start)
{
    public const string EmailField = "email";

    public const string NumberField = "number";
}
