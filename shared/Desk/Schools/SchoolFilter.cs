using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Desk.Schools;

/// <summary>Which schools of a round somebody wants to see.</summary>
/// <param name="Text">Part of a name, or a URN; empty for any.</param>
/// <param name="Sector">Only this sector; null for any.</param>
/// <param name="Stage">Only those that have come exactly so far; null for any.</param>
/// <param name="IsHeld">Only those on hold.</param>
public sealed record SchoolFilter(string Text, Sector? Sector, SchoolStage? Stage, bool IsHeld)
{
    /// <summary>The word by which the list of states asks for those on hold.</summary>
    public const string Held = "held";

    private const int LongestText = 100;

    /// <summary>Whether every school is wanted.</summary>
    public bool IsOpen => Text.Length == 0 && Sector is null && Stage is null && !IsHeld;

    /// <summary>The filter of an address. What it does not know it leaves out.</summary>
    public static SchoolFilter Read(DeskVisit visit)
    {
        var text = (visit.Query("q") ?? "").Trim();
        var state = visit.Query("state") ?? "";
        return new(
            text.Length > LongestText ? text[..LongestText] : text,
            Find<Sector>(visit.Query("sector")),
            Find<SchoolStage>(state),
            string.Equals(state, Held, StringComparison.Ordinal)
        );
    }

    /// <summary>The filter as the end of an address.</summary>
    public string Query() => $"q={Uri.EscapeDataString(Text)}&sector={Sector}&state={(IsHeld ? Held : $"{Stage}")}";

    internal bool Wants(DirectoryLine school) =>
        (Sector is null || school.Sector == Sector)
        && (Stage is null || school.Stage == Stage)
        && (!IsHeld || school.IsHeld)
        && (
            Text.Length == 0
            || school.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || string.Equals($"{school.Urn}", Text, StringComparison.Ordinal)
        );

    // By name alone: a number would find a value too.
    private static T? Find<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => $"{value}" == word);
}
