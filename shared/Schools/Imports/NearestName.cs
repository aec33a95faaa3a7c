namespace SchoolsDigital.Schools.Imports;

/// <summary>Finds the name that somebody may have meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest letters to change, where that is at most a third of the name; else null.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var wanted = Fold(name);
        var best = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, Fold(candidate))))
            .DefaultIfEmpty((Candidate: "", Distance: int.MaxValue))
            .MinBy(pair => pair.Distance);
        return best.Distance <= Math.Max(2, wanted.Length / 3) ? best.Candidate : null;
    }

    /// <summary>A name as it is compared: its letters and digits, in lower case.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > left.Length)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var swapped = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(swapped, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
