using SchoolsDigital.Answers;

namespace SchoolsDigital.Surveys.Pages.Steps;

/// <summary>The paths of one person's survey pages.</summary>
/// <param name="Authority">The authority as it stands in the path.</param>
/// <param name="SignedLink">The link as it stands in the path.</param>
public sealed record SurveyAddresses(string Authority, string SignedLink)
{
    /// <summary>The page that a person is asked about themselves on.</summary>
    public const string AboutYou = "about-you";

    /// <summary>Says in an address that the page was reached from the check page, and leads back there.</summary>
    public const string Change = "change";

    internal const string OwnLinkName = "own-link";

    private const string CheckName = "check";
    private const string SentName = "sent";

    public string Start => $"/{Authority}/survey/{SignedLink}";

    public string Check => $"{Start}/{CheckName}";

    /// <summary>Where people have their own link sent to them.</summary>
    public string OwnLink => $"{Start}/{OwnLinkName}";

    public string Sent => $"{Start}/{SentName}";

    /// <summary>The page of a step.</summary>
    public string Of(SurveyStep step) => $"{Start}/{NameOf(step)}";

    /// <summary>The page of a step at one of its questions, to come back to the check page from.</summary>
    public string ToChange(SurveyStep step, string field) => $"{Of(step)}?{Change}=1#{Uri.EscapeDataString(field)}";

    /// <summary>
    /// The last part of a step's address. A code holds no underscore, so no question can take the place of a page of ours.
    /// </summary>
    public static string NameOf(SurveyStep step) =>
        step.Id is CheckName or SentName or OwnLinkName || (step.Id == AboutYou && !Steps.AboutYou.Is(step))
            ? $"_{step.Id}"
            : step.Id;
}
