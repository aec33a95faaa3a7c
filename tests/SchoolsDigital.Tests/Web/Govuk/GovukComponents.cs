using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Which of our components answers for which of GOV.UK Frontend's.</summary>
internal static class GovukComponents
{
    public static IReadOnlyDictionary<string, Type> Built { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["back-link"] = typeof(GovukBackLink),
            ["breadcrumbs"] = typeof(GovukBreadcrumbs),
            ["button"] = typeof(GovukButton),
            ["character-count"] = typeof(GovukCharacterCount),
            ["checkboxes"] = typeof(GovukCheckboxes),
            ["date-input"] = typeof(GovukDateInput),
            ["details"] = typeof(GovukDetails),
            ["error-message"] = typeof(GovukErrorMessage),
            ["error-summary"] = typeof(GovukErrorSummary),
            ["fieldset"] = typeof(GovukFieldset),
            ["file-upload"] = typeof(GovukFileUpload),
            ["footer"] = typeof(GovukFooter),
            ["generic-header"] = typeof(GovukGenericHeader),
            ["hint"] = typeof(GovukHint),
            ["input"] = typeof(GovukInput),
            ["inset-text"] = typeof(GovukInsetText),
            ["label"] = typeof(GovukLabel),
            ["notification-banner"] = typeof(GovukNotificationBanner),
            ["pagination"] = typeof(GovukPagination),
            ["panel"] = typeof(GovukPanel),
            ["phase-banner"] = typeof(GovukPhaseBanner),
            ["radios"] = typeof(GovukRadios),
            ["select"] = typeof(GovukSelect),
            ["service-navigation"] = typeof(GovukServiceNavigation),
            ["skip-link"] = typeof(GovukSkipLink),
            ["summary-list"] = typeof(GovukSummaryList),
            ["table"] = typeof(GovukTable),
            ["tag"] = typeof(GovukTag),
            ["task-list"] = typeof(GovukTaskList),
            ["textarea"] = typeof(GovukTextarea),
            ["warning-text"] = typeof(GovukWarningText),
        };

    /// <summary>What no page of ours needs.</summary>
    public static IReadOnlyDictionary<string, string> NotBuilt { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["accordion"] = "hides what people should read; no page is that long",
            ["cookie-banner"] = "asks for consent; the service sets no cookie that needs it",
            ["exit-this-page"] = "is for people in danger",
            ["feedback"] = "is for pages of GOV.UK",
            ["header"] = "is GOV.UK's own, with the crown; ours is the generic header",
            ["language-navigation"] = "there is one language",
            ["password-input"] = "there are no passwords",
            ["tabs"] = "hides what people compare; results stand under each other",
        };

    /// <summary>What stands in the published footer that only GOV.UK may show.</summary>
    public static IReadOnlyList<string> CrownOnly { get; } =
    [
        ".govuk-footer__crown",
        ".govuk-footer__licence-logo",
        ".govuk-footer__licence-description",
        ".govuk-footer__meta-item:not(.govuk-footer__meta-item--grow)",
    ];
}
