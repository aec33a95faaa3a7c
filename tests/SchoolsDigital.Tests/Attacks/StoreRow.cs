using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>A row as it lies on the disk.</summary>
internal sealed partial record StoreRow(string Table, string Partition, string Row, string Body)
{
    /// <summary>Everything in it that could name something: words of letters and digits, of six characters and more.</summary>
    public IReadOnlySet<string> Words { get; } =
        Word()
            .Matches($"{Row} {Body}")
            .Select(match => match.Value)
            .Where(word => word != "Sealed0")
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("[A-Za-z0-9+/]{6,}")]
    private static partial Regex Word();
}
