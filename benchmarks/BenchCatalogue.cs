using SchoolsDigital.Benchmarks.Engine;
using SchoolsDigital.Benchmarks.Imports;
using SchoolsDigital.Benchmarks.Rehearsals;
using SchoolsDigital.Benchmarks.Reports;
using SchoolsDigital.Benchmarks.Storage;
using SchoolsDigital.Benchmarks.Surveys;
using SchoolsDigital.Benchmarks.Workshops;

namespace SchoolsDigital.Benchmarks;

/// <summary>Every bench there is, in the order in which they run.</summary>
public static class BenchCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Bench> All { get; } =
    [
        new("commits", "What the disk allows: bare SQLite commits, each waited for.", RawCommits.RunAsync),
        new("tables", "The table store: single rows and transactions of a hundred.", TableWrites.RunAsync),
        new("hello", "Workflows of five activities, one after the other.", HelloCities.RunAsync),
        new("fan", "One workflow with ten thousand activities at once.", FanOut.RunAsync),
        new("storm", "A deadline that is due for every school at once, and a restart before it.", TimerStorm.RunAsync),
        new("bookings", "One full series of workshops, fifty people at a time.", BookingRush.RunAsync),
        new("pages", "A page of a survey, beside an empty page of the same web server.", SurveyPages.RunAsync),
        new("submits", "Answers of many staff at once, each on disk before it is acknowledged.", Submits.RunAsync),
        new("import", "A register of all of England's schools, while pages are asked for.", ImportBench.RunAsync),
        new("report", "The discussion paper over 115,000 responses.", ReportBench.RunAsync),
        new("rehearsal", "A whole round of Norfolk's schools.", RehearsalBench.RunNorfolkAsync),
        new("england", "A whole round of all of England's schools; takes minutes.", RehearsalBench.RunEnglandAsync)
        {
            IsOnRequest = true,
        },
    ];
}
