using System.Globalization;
using System.Text.RegularExpressions;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// Takes out of histories what depends on how fast an engine and its computer are, so that a round in real time can be compared
/// with one on a virtual clock. The dates of the round and of its workshops stay as they are, to the last digit.
/// </summary>
internal sealed partial class TimingDifferences(Consultation consultation)
{
    private static readonly TimeSpan LongestStory = TimeSpan.FromHours(1);

    private readonly HashSet<DateTimeOffset> dates =
    [
        .. consultation.Timetable.Moments.Select(moment => moment.At),
        .. consultation.Workshops.SelectMany(DatesOf),
    ];

    /// <summary>The same histories without those differences.</summary>
    public IReadOnlyDictionary<string, InstanceHistory> RemoveFrom(
        IReadOnlyDictionary<string, InstanceHistory> histories
    ) => histories.ToDictionary(one => one.Key, one => RemoveFrom(one.Value));

    private InstanceHistory RemoveFrom(InstanceHistory history) =>
        history with
        {
            Asked = WithoutSecondLooks([.. history.Asked.Select(RemoveFrom)]),
            Heard = [.. history.Heard.Select(RemoveFrom)],
            End = history.End is { } end ? RemoveFrom(end) : null,
        };

    // A moment that somebody reckoned from the clock: when a mail came back and how much longer its school has, until when an
    // import may be confirmed. Where that is days away it is not compared how many, as the platform waits in pieces of three.
    private string RemoveFrom(string text) =>
        Moment()
            .Replace(
                text,
                found =>
                {
                    var moment = DateTimeOffset.Parse(
                        found.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal
                    );
                    return dates.Contains(moment) ? $"{moment:yyyy-MM-dd HH:mm:ss.FFFFFFF}"
                        : (moment - consultation.Timetable.Opens).Duration() < LongestStory ? "(during the story)"
                        : "(after the story)";
                }
            );

    // An engine may wake a workflow up to a second early, as the contract of waits allows. What it asks then may tell it to look
    // again at the same moment; nothing else asks the same twice with only a wait between.
    private static List<string> WithoutSecondLooks(IReadOnlyList<string> asked)
    {
        var kept = new List<string>();
        foreach (var next in asked)
        {
            if (
                kept is [.., var before, var wait]
                && before == next
                && wait.StartsWith("until ", StringComparison.Ordinal)
            )
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                kept.Add(next);
            }
        }

        return kept;
    }

    private static IEnumerable<DateTimeOffset> DatesOf(SeriesPlan series) =>
        [
            series.Opens.Utc,
            series.Closes.Utc,
            .. series.Reminders.OfType<FixedDate>().Select(reminder => reminder.Moment.Utc),
        ];

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?")]
    private static partial Regex Moment();
}
