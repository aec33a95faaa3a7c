using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>The types of single values, each with its own words for what is wrong.</summary>
internal static partial class FileValues
{
    public const int LongestLine = 300;

    public const int LongestText = 20_000;

    /// <summary>A line of words.</summary>
    public static string Line(this FileCursor at, int longest = LongestLine)
    {
        var words = at.Words(longest);
        if (words.Contains('\n'))
        {
            at.Error("This must be one line, and is several.", "Write it on one line.");
        }

        return words;
    }

    public static string? LineOrNull(this FileCursor at) => at.IsPresent ? at.Line() : null;

    /// <summary>Words in as many lines as it takes.</summary>
    public static string Words(this FileCursor at, int longest = LongestText)
    {
        var words = at.ReadText()?.Value.Trim() ?? "";
        if (words.Length > longest)
        {
            at.Error($"This is {words.Length:#,0} characters long.", $"Write {longest:#,0} or fewer.");
        }

        if (words.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
        {
            at.Error("This holds a character that cannot be printed.", "Type it anew instead of pasting it.");
        }

        return words;
    }

    public static string? WordsOrNull(this FileCursor at) => at.IsPresent ? at.Words() : null;

    /// <summary>A code: what stays the same when the words change.</summary>
    public static string Code(this FileCursor at, int longest = Codes.Longest)
    {
        var code = at.ReadText()?.Value ?? "";
        if (at.IsPresent && code.Length > 0 && (code.Length > longest || !CodeForm().IsMatch(code)))
        {
            var better = string.Join('-', CodeWords().Matches(code.ToLowerInvariant()).Select(word => word.Value));
            at.Error(
                $"\"{code}\" is not a code.",
                $"Use a-z, 0-9 and single hyphens, at most {longest} of them{(better.Length > 0 && better.Length <= longest ? $", such as \"{better}\"" : "")}."
            );
        }

        return code;
    }

    public static int Whole(this FileCursor at, int least, int most, int otherwise)
    {
        if (at.ReadText() is not { } text)
        {
            return otherwise;
        }

        if (!int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            at.Error($"\"{text.Value}\" is not a whole number.", $"Write a number from {least:#,0} to {most:#,0}.");
        }
        else if (number < least || number > most)
        {
            at.Error(
                $"{number:#,0} is {(number < least ? "too small" : "too large")}.",
                $"Write a number from {least:#,0} to {most:#,0}."
            );
        }

        return Math.Clamp(number, least, most);
    }

    public static decimal? Number(this FileCursor at)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (at.ReadText() is not { } text)
        {
            return null;
        }

        if (!decimal.TryParse(text.Value, style, CultureInfo.InvariantCulture, out var number))
        {
            at.Error($"\"{text.Value}\" is not a number.", "Write it in digits, without commas or a unit.");
            return null;
        }

        return number;
    }

    public static bool Flag(this FileCursor at)
    {
        if (at.ReadText() is { Value: not ("true" or "false") } text)
        {
            at.Error($"\"{text.Value}\" is neither true nor false.", "Write true or false.");
        }

        return at.ReadText()?.Value == "true";
    }

    /// <summary>One of some known words.</summary>
    public static T OneOf<T>(this FileCursor at, string noun, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (at.ReadText() is not { } text)
        {
            return otherwise;
        }

        if (words.TryGetValue(text.Value, out var value))
        {
            return value;
        }

        at.Error($"\"{text.Value}\" is not {noun}.", Known.Suggest(text.Value, words.Keys, "Write one of"));
        return otherwise;
    }

    public static string Email(this FileCursor at)
    {
        var address = at.ReadText()?.Value ?? "";
        if (address.Length > 0 && (address.Length > 254 || !EmailForm().IsMatch(address)))
        {
            at.Error($"\"{address}\" is not an e-mail address.", "Write it like name@example.org.");
        }

        return address;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex CodeWords();

    [GeneratedRegex(
        @"^[^@\s<>(),:;\\""\[\]]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex EmailForm();
}
