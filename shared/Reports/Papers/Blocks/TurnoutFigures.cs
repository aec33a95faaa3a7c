using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>Response rates as charts and tables show them.</summary>
internal static class TurnoutFigures
{
    /// <summary>The message of the chart.</summary>
    public static string Title(IReadOnlyList<ResponseRate> rates)
    {
        ResponseRate[] shown =
        [
            .. rates.Where(rate => FindingWords.Carries(rate.Answered)).OrderByDescending(rate => rate.ShareOfSchools),
        ];
        if (shown.Length < 2)
        {
            return "Schools that took part";
        }

        return IsAhead(shown[0], shown[1])
                ? $"Took part most often: {shown[0].Group.Label} "
                    + $"({Percent.Of(shown[0].ShareOfSchools!.Value)} of the {shown[0].SchoolsInvited:#,0} schools asked)"
            : IsAhead(shown[0], shown[^1]) ? "Schools that took part"
            : "No clear difference in how many schools took part";
    }

    private static bool IsAhead(ResponseRate first, ResponseRate other) =>
        ClearLead.Of(
            first.ShareOfSchools!.Value,
            first.SchoolsInvited,
            other.ShareOfSchools!.Value,
            other.SchoolsInvited
        );

    /// <summary>The bars, and what stands above each.</summary>
    public static IReadOnlyList<ProgressRow> Progress(IEnumerable<ResponseRate> rates) =>
        [
            .. rates.Select(rate => new ProgressRow(
                rate.Group.Label,
                rate.ShareOfSchools,
                rate.Answered.Schools is { } schools
                    ? $"{schools:#,0} of {Schools(rate.SchoolsInvited)}"
                    : "too few to show"
            )),
        ];

    /// <summary>The columns after the group.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<ResponseRate> rates) =>
        KnowsPeople(rates)
            ?
            [
                "Schools asked",
                "Schools that answered",
                "Share",
                "People asked",
                "People who answered",
                "Share of people",
            ]
            : ["Schools asked", "Schools that answered", "Share", "People who answered"];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<FigureRow> Rows(IReadOnlyList<ResponseRate> rates) =>
        [
            .. rates.Select(rate => new FigureRow(
                rate.Group.Label,
                [
                    FigureNumbers.Count(rate.SchoolsInvited),
                    FigureNumbers.Count(rate.Answered.Schools),
                    FigureNumbers.Percent(rate.ShareOfSchools),
                    .. KnowsPeople(rates) ? (string[])[FigureNumbers.Count(rate.PeopleInvited)] : [],
                    FigureNumbers.Count(rate.Answered.People),
                    .. KnowsPeople(rates) ? (string[])[FigureNumbers.Percent(rate.ShareOfPeople)] : [],
                ]
            )),
        ];

    private static bool KnowsPeople(IReadOnlyList<ResponseRate> rates) =>
        rates.All(rate => rate.PeopleInvited is not null) && rates.Any(rate => rate.PeopleInvited > 0);

    private static string Schools(int count) => Count.Of(count, "school");
}
