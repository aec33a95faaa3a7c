namespace SchoolsDigital.Documents.Charts;

/// <summary>What all charts have in common.</summary>
internal static class Chart
{
    /// <summary>Stands where a bar would, for hidden figures and for none at all.</summary>
    public const string TooFew = "Too few to show";

    /// <summary>A length as a share of the width.</summary>
    public static string Percent(decimal share) => $"{Math.Round(share * 100, 2):0.##}%";

    /// <summary>The figures of a chart in words.</summary>
    public static string Describe(string kind, IEnumerable<string> figures) =>
        $"{kind} {string.Join("; ", figures)}. The table below has the same figures.";
}
