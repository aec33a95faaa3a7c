namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// The columns of an imported file by name. Case, spaces and punctuation do not count, so that "LA (code)" is also found
/// as "la_code"; columns come and go from year to year, so their order never counts.
/// </summary>
internal sealed class ImportHeader
{
    private const int MostNamesShown = 12;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> twice = new(StringComparer.Ordinal);
    private readonly HashSet<int> used = [];
    private readonly List<ImportProblem> doubled = [];
    private readonly List<string> missing = [];

    public ImportHeader(IEnumerable<string> names)
    {
        Names = [.. names.Select(ImportText.Clean)];
        for (var index = 0; index < Names.Count; index++)
        {
            var key = NearestName.Fold(Names[index]);
            if (key.Length > 0 && !columns.TryAdd(key, index))
            {
                twice.Add(key);
            }

            if (key.Length > 0)
            {
                Width = index + 1;
            }
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>How many fields a row has to have: spreadsheets leave nameless columns at the end.</summary>
    public int Width { get; }

    public bool Has(string name) => columns.ContainsKey(NearestName.Fold(name));

    /// <summary>The column that has the first of these names that there is; -1 where there is none.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var key = NearestName.Fold(name);
            if (columns.TryGetValue(key, out var index))
            {
                if (used.Add(index) && twice.Contains(key))
                {
                    doubled.Add(
                        new(1, Names[index], "The file has this column twice.", "Delete or rename one of them.")
                    );
                }

                return index;
            }
        }

        return -1;
    }

    /// <summary>As <see cref="Find"/>, and a problem where there is none.</summary>
    public int Require(params ReadOnlySpan<string> names)
    {
        var index = Find(names);
        if (index < 0)
        {
            missing.Add(names[0]);
        }

        return index;
    }

    /// <summary>Everything wrong with the columns that were asked for, all at once.</summary>
    /// <param name="expected">What kind of file is expected, for where columns are missing.</param>
    public IReadOnlyList<ImportProblem> Problems(string expected)
    {
        if (missing.Count == 0)
        {
            return doubled;
        }

        var shown = string.Join(", ", Names.Take(MostNamesShown).Select(ImportText.Excerpt));
        var found = Names.Count > MostNamesShown ? $"{shown} and {Names.Count - MostNamesShown} more" : shown;
        return [.. doubled, .. missing.Select(Missing), new(1, null, $"The columns found are {found}.", expected)];
    }

    private ImportProblem Missing(string name)
    {
        var unused = Names.Where((other, index) => !used.Contains(index) && IsAlike(other, name));
        var mend = NearestName.Find(name, unused) is { } near
            ? $"If {ImportText.Excerpt(near)} is meant, rename it."
            : "Add it.";
        return new(1, name, "The file has no such column.", mend);
    }

    // "EstablishmentStatus (name)" is near to "EstablishmentStatus (code)" and never meant by it.
    private static bool IsAlike(string other, string name) =>
        Ending(other).Length == 0 || Ending(other).Equals(Ending(name), StringComparison.OrdinalIgnoreCase);

    private static string Ending(string name) => name.LastIndexOf('(') is >= 0 and var start ? name[start..] : "";
}
