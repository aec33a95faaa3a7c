using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk.Fields;

/// <summary>A date as somebody typed it.</summary>
public sealed record TypedDate(string Day, string Month, string Year)
{
    /// <summary>What its three fields are called before the hyphen.</summary>
    public const string Prefix = "until";

    /// <summary>The field that an error leads to.</summary>
    public const string FirstField = Prefix + "-day";

    /// <summary>Nothing typed.</summary>
    public static TypedDate Empty { get; } = new("", "", "");

    /// <summary>The date; null where it is none.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day
        && Number(Month) is { } month and >= 1 and <= 12
        && Number(Year) is { } year and >= 2000 and <= 2199
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    /// <summary>The date of a form.</summary>
    public static TypedDate Read(PostedForm form) =>
        new(form.Line($"{Prefix}-day"), form.Line($"{Prefix}-month"), form.Line($"{Prefix}-year"));

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit) ? int.Parse(text) : null;
}
