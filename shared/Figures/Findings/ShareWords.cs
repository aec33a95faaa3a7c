using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Figures.Findings;

/// <summary>Puts shares into words. A word is only used where the share is as near to it as a reader would take it to be.</summary>
public static class ShareWords
{
    private static readonly (decimal From, decimal Below, string Words)[] Rules =
    [
        (1.00m, 1.01m, "all"),
        (0.95m, 1.00m, "nearly all"),
        (0.735m, 0.765m, "about three quarters"),
        (0.65m, 0.685m, "about two thirds"),
        // Between half and three fifths "more than half" says it best; above, it would say too little.
        (0.505m, 0.60m, "more than half"),
        (0.495m, 0.505m, "about half"),
        (0.47m, 0.495m, "nearly half"),
        (0.32m, 0.345m, "about a third"),
        (0.24m, 0.26m, "about a quarter"),
        (0.19m, 0.21m, "about a fifth"),
        (0.095m, 0.105m, "about one in ten"),
    ];

    /// <summary>The share in words, such as "more than half"; null where only the number says it.</summary>
    public static string? Of(decimal share)
    {
        foreach (var (from, below, words) in Rules)
        {
            if (share >= from && share < below)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>How a sentence begins: with words and the share, or with the share.</summary>
    public static string Start(decimal share) =>
        Of(share) is { } words ? char.ToUpperInvariant(words[0]) + words[1..] : Capital(Percent.Of(share));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
