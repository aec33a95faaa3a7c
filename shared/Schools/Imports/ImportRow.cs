using System.Globalization;
using CsvHelper;

namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// The current row of an imported file. Its cells are read as what they should be; the first that is not rejects the row.
/// A column of -1 is one that the file does not have, and reads as blank.
/// </summary>
internal sealed class ImportRow(CsvReader reader, ImportHeader header)
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>The line on which it starts.</summary>
    public int Line { get; private set; }

    /// <summary>Why it cannot be used; null where it can.</summary>
    public ImportProblem? Rejection { get; private set; }

    /// <summary>A cell without space around it; null where blank.</summary>
    public string? Text(int column, int maxLength)
    {
        if (IsBlank(column))
        {
            return null;
        }

        var text = ImportText.Clean(reader.GetString(column));
        if (text.Length > maxLength)
        {
            Reject(column, $"{ImportText.Excerpt(text)} has {text.Length} characters.", $"Shorten it to {maxLength}.");
        }
        else if (ImportText.HasControls(text))
        {
            Reject(column, $"{ImportText.Excerpt(text)} holds a control character.", "Type it again.");
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A whole number; null where blank.</summary>
    public int? Number(int column, int min, int max, string mend)
    {
        if (IsBlank(column))
        {
            return null;
        }

        if (int.TryParse(reader.GetSpan(column), Digits, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= min && number <= max)
            {
                return number;
            }

            Reject(column, $"{number} is not between {min} and {max}.", mend);
            return null;
        }

        Reject(column, $"{ImportText.Excerpt(reader.GetString(column))} is not a whole number.", mend);
        return null;
    }

    /// <summary>A whole number that must be there. Only to be used where the row is not rejected.</summary>
    public int RequiredNumber(int column, int min, int max, string mend)
    {
        if (Number(column, min, max, mend) is { } number)
        {
            return number;
        }

        Reject(column, "The cell is blank.", mend);
        return 0;
    }

    /// <summary>A date as dd-mm-yyyy; null where blank.</summary>
    public DateOnly? Date(int column)
    {
        if (IsBlank(column))
        {
            return null;
        }

        var text = reader.GetString(column).Trim();
        if (DateOnly.TryParseExact(text, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Reject(column, $"{ImportText.Excerpt(text)} is not a date.", "Write day-month-year, such as 31-08-2025.");
        return null;
    }

    /// <summary>Yes or no in one of the usual ways; blank is no.</summary>
    public bool Truth(int column)
    {
        switch (Text(column, int.MaxValue)?.ToLowerInvariant())
        {
            case "yes" or "y" or "true" or "1" or "x":
                return true;
            case null or "no" or "n" or "false" or "0":
                return false;
            case var text:
                Reject(column, $"{ImportText.Excerpt(text)} is neither yes nor no.", "Write yes or no.");
                return false;
        }
    }

    /// <summary>A whole number, or null where there is none; rejects nothing.</summary>
    public int? PeekNumber(int column) =>
        column < reader.FieldCount
        && int.TryParse(reader.GetSpan(column), Digits, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public bool IsBlank(int column) => column < 0 || reader.GetSpan(column).Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>Rejects the row for one of its cells. The first reason stands.</summary>
    public void Reject(int column, string what, string mend) =>
        Rejection ??= new(Line, column < 0 ? null : header.Names[column], what, mend);

    internal void MoveTo(int line)
    {
        Line = line;
        Rejection = null;
    }
}
