using System.Globalization;
using System.Text.RegularExpressions;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Dates as a consultation file writes them.</summary>
internal static partial class DateText
{
    private const string FixedForm = "Write it as year-month-day, such as 2010-12-17 or 2010-12-17 17:00";

    private static readonly string[] FixedFormats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];
    private static readonly string[] BritishFormats = ["d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "dddd d MMMM yyyy"];

    private static readonly Dictionary<string, DateUnit> Units = new()
    {
        ["day"] = DateUnit.Days,
        ["working day"] = DateUnit.WorkingDays,
        ["week"] = DateUnit.Weeks,
        ["month"] = DateUnit.Months,
    };

    private static readonly Dictionary<string, DateAnchor> Anchors = new()
    {
        ["before opening"] = DateAnchor.BeforeOpening,
        ["after opening"] = DateAnchor.AfterOpening,
        ["before close"] = DateAnchor.BeforeClose,
        ["after close"] = DateAnchor.AfterClose,
    };

    /// <summary>A date with or without a time; null where it is missing or none.</summary>
    public static LocalMoment? Moment(this FileCursor at, TimeOnly usual)
    {
        if (at.ReadText() is not { } text)
        {
            return null;
        }

        if (Fixed(text.Value, usual) is not { } moment)
        {
            at.Error(
                $"\"{text.Value}\" is not a date.",
                Better(text.Value) is { } better ? $"Write {better}." : $"{FixedForm}."
            );
            return null;
        }

        return moment;
    }

    /// <summary>A date, or a distance such as <c>10 working days after opening at 09:30</c>; null where it is missing or neither.</summary>
    public static DateRule? Rule(this FileCursor at, TimeOnly usual)
    {
        if (at.ReadText() is not { } text)
        {
            return null;
        }

        if (Fixed(text.Value, usual) is { } moment)
        {
            return new FixedDate(moment);
        }

        if (Relative(text.Value, usual) is { } relative)
        {
            return relative;
        }

        at.Error(
            $"\"{text.Value}\" is not a date.",
            Better(text.Value) is { } better
                ? $"Write {better}."
                : $"{FixedForm}, or as a distance, such as \"7 days before close\" or \"10 working days after opening at 09:30\"."
        );
        return null;
    }

    private static LocalMoment? Fixed(string text, TimeOnly usual) =>
        DateTime.TryParseExact(text, FixedFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new(DateOnly.FromDateTime(local), text.Contains(':') ? TimeOnly.FromDateTime(local) : usual)
            : null;

    private static RelativeDate? Relative(string text, TimeOnly usual)
    {
        if (RelativeForm().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var time = found.Groups["time"] is { Success: true } given
            ? TimeOnly.ParseExact(given.Value, "HH:mm", CultureInfo.InvariantCulture)
            : usual;
        return new(
            int.Parse(found.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture),
            Units[found.Groups["unit"].Value],
            Anchors[found.Groups["anchor"].Value],
            time
        );
    }

    private static string? Better(string text) =>
        DateTime.TryParseExact(text, BritishFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        "^(?<amount>[1-9][0-9]{0,2}) (?<unit>working day|day|week|month)s? (?<anchor>(before|after) (opening|close))( at (?<time>([01][0-9]|2[0-3]):[0-5][0-9]))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RelativeForm();
}
