using System.Text;

namespace SchoolsDigital.Kernel.Text;

/// <summary>Writes comma-separated values as spreadsheets read them best: UTF-8 with a byte order mark, CRLF, a text for what is missing.</summary>
public sealed class CsvText
{
    /// <summary>Too few to show, or nobody: the two look alike.</summary>
    public const string TooFew = "[c]";

    /// <summary>Makes no sense here, as a mean of options does.</summary>
    public const string NotApplicable = "[z]";

    private readonly StringBuilder text = new();
    private bool started;

    /// <summary>Words. What a spreadsheet would take for a formula becomes text by an apostrophe in front.</summary>
    public CsvText Words(string words)
    {
        var safe = words is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
            ? "'" + words
            : words;
        return Cell(safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe);
    }

    /// <summary>A number that is there unless it is hidden.</summary>
    public CsvText Number(decimal? number) => Cell(number is { } shown ? Digits(shown) : TooFew);

    /// <summary>A share of one as a percentage with one decimal, unless it is hidden.</summary>
    public CsvText Percent(decimal? share) => Number(share is { } shown ? decimal.Round(shown * 100, 1) : null);

    /// <summary>Cells that say that nothing belongs here.</summary>
    public CsvText None(int columns = 1)
    {
        for (var column = 0; column < columns; column++)
        {
            Cell(NotApplicable);
        }

        return this;
    }

    /// <summary>Goes on with the next row.</summary>
    public void EndRow()
    {
        text.Append("\r\n");
        started = false;
    }

    /// <summary>The file as UTF-8 with its mark, so that a spreadsheet reads it as such.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Digits(decimal number) => (number / 1.0000000000000000000000000000m).ToString();

    private CsvText Cell(string cell)
    {
        text.Append(started ? "," : "").Append(cell);
        started = true;
        return this;
    }
}
