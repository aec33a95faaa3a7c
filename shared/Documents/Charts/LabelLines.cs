namespace SchoolsDigital.Documents.Charts;

/// <summary>Breaks a label into lines, since text in a drawing does not break by itself.</summary>
internal static class LabelLines
{
    /// <summary>The width of a line in pixels: what a telephone 320 pixels wide leaves between its margins.</summary>
    public const int Width = 284;

    /// <summary>The lines, each as long as fits; a word that is longer than a line is cut.</summary>
    public static IReadOnlyList<string> Of(string label)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut))
        {
            if (line.Length > 0 && WidthOf($"{line} {word}") > Width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>The width of words in pixels at the size of the charts' labels, rather too much than too little.</summary>
    public static double WidthOf(string words) => words.Sum(WidthOf);

    // Arial at 16 pixels, and everything that looks like it.
    private static double WidthOf(char letter) =>
        letter switch
        {
            'i' or 'j' or 'l' or '\'' or '‘' or '’' => 3.9,
            ' ' or 'f' or 't' or 'I' or '.' or ',' or ':' or ';' or '!' or '/' => 4.6,
            'r' or '-' or '(' or ')' => 5.6,
            'm' or 'M' or '%' => 14,
            'w' => 11.8,
            'W' or '@' => 16,
            >= 'A' and <= 'Z' => 11.8,
            < '\u2e80' => 9,
            _ => 16,
        };

    private static IEnumerable<string> Cut(string word)
    {
        while (WidthOf(word) > Width)
        {
            var letters = word.Length - 1;
            while (WidthOf(word[..letters]) + WidthOf('-') > Width)
            {
                letters--;
            }

            yield return word[..letters] + "-";
            word = word[letters..];
        }

        yield return word;
    }
}
