namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>The published fixtures that our components do not follow, each with the reason.</summary>
internal static class LeftOutFixtures
{
    private static readonly (string Component, string Reason, string[] Fixtures)[] All =
    [
        (
            "character-count",
            "there is one language, so the words of the count are not parameters",
            ["with custom textarea description", "with translations", "with neither maxlength nor maxwords set"]
        ),
        ("character-count", "nothing styles the count", ["custom classes on countMessage"]),
        ("checkboxes", "nothing needs attributes on the label of a choice", ["label with attributes"]),
        ("checkboxes", "a list of ours holds no empty items, which would count in the ids", ["with falsy values"]),
        (
            "date-input",
            "a part is called day, month or year; the prefix tells dates apart",
            ["with values, name prefix and custom names"]
        ),
        (
            "error-summary",
            "an error is words and a field, the same words as at the field",
            ["error list with attributes", "error list with html", "error list with html link"]
        ),
        (
            "file-upload",
            "nothing is dropped onto a page, so the script for it is not loaded",
            [
                "enhanced",
                "enhanced, custom wrapper classes and attributes",
                "enhanced, multiple files",
                "enhanced, with error message and hint",
                "translated",
            ]
        ),
        ("footer", "a heading with nothing under it is left away", ["with empty meta", "with empty meta items"]),
        (
            "input",
            "a prefix or suffix is a unit in words, and is not styled",
            [
                "with customised input wrapper",
                "with prefix with attributes",
                "with prefix with classes",
                "with prefix with html",
                "with suffix with attributes",
                "with suffix with classes",
                "with suffix with html",
            ]
        ),
        (
            "panel",
            "nothing styles the actions",
            [
                "interruption, button link",
                "interruption, no actions items",
                "interruption, with actions classes and attributes",
            ]
        ),
        ("radios", "nothing needs attributes on the label of a choice", ["label with attributes"]),
        ("radios", "a list of ours holds no empty items, which would count in the ids", ["with falsy items"]),
        (
            "service-navigation",
            "there is one language, and nothing else to put into the slots",
            [
                "inverse with language navigation",
                "with `inline` end slot",
                "with language navigation",
                "with right-aligned language navigation",
                "with slotted content",
            ]
        ),
        (
            "summary-list",
            "the title of a card is words, since it is read out with every action",
            ["as a summary card with a html header"]
        ),
        ("task-list", "a list of ours holds no empty items, which would count in the ids", ["with empty values"]),
    ];

    public static IReadOnlyCollection<string> Of(string component) =>
        [
            .. All.Where(one => one.Component.Equals(component, StringComparison.Ordinal))
                .SelectMany(one => one.Fixtures),
        ];
}
