using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Says the parts of a fixture's date in ours. The fixtures have two ways to say them, one as old as the other is new.</summary>
internal static class DateParts
{
    private static readonly string[] Usual = ["day", "month", "year"];

    public static IReadOnlyList<DatePart> Of(FixtureOptions options)
    {
        var items = options["items"].Items.ToArray();
        return items.Length > 0
            ? [.. items.Select(item => Part(options, item, item["name"].Text!))]
            :
            [
                .. Usual
                    .Where(name => options[name].Flag is not false)
                    .Select(name => Part(options, options[name], options[name]["name"].Text ?? name)),
            ];
    }

    private static DatePart Part(FixtureOptions date, FixtureOptions part, string name)
    {
        var prefix = date["namePrefix"].Text is { } text ? text + "-" : "";
        var attributes = new Dictionary<string, object>(
            part.Attributes ?? new Dictionary<string, object>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var passed in (string[])["pattern", "inputmode", "autocomplete"])
        {
            if (part[passed].Text is { } value)
            {
                attributes[passed] = value;
            }
        }

        var classes = part["classes"].Text;
        var saysWrong = classes?.Contains("govuk-input--error", StringComparison.Ordinal) is true;
        return new(name, part["value"].Text ?? date[name]["value"].Text ?? date["values"][prefix + name].Text)
        {
            Label = part["label"].Text,
            Id = part["id"].Text,
            IsWrong = saysWrong ? true : part["error"].Flag,
            Classes = saysWrong ? null : classes,
            Attributes = attributes,
        };
    }
}
