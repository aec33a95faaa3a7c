using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Forecasts;

/// <summary>
/// How much a report could show if so many schools answered, and answered as people usually do: found by making one up and
/// publishing it.
/// </summary>
/// <param name="Percent">How many in a hundred of the schools answer.</param>
/// <param name="Responses">How many responses that would be.</param>
/// <param name="OfAll">The share of the figures on all respondents that can be shown, 0 to 1.</param>
/// <param name="BySector">The share of the figures by sector; null where there is only one.</param>
public sealed record ReportForecast(int Percent, int Responses, decimal OfAll, decimal? BySector)
{
    /// <summary>From so many responses on nearly everything can be shown, and nothing has to be made up.</summary>
    public const int ManyResponses = 2_000;

    /// <summary>Makes the forecast; null where so many are asked that nearly everything can be shown.</summary>
    /// <param name="survey">What is asked.</param>
    /// <param name="rule">What is too small to show.</param>
    /// <param name="schools">The schools that are asked, each with how many people answer it if it answers.</param>
    /// <param name="percent">How many in a hundred of the schools answer.</param>
    public static ReportForecast? Of(
        Survey survey,
        PrivacyRule rule,
        IReadOnlyList<(School School, int People)> schools,
        int percent
    )
    {
        if (schools.Sum(school => school.People) > ManyResponses)
        {
            return null;
        }

        AskedSchool[] invited = [.. schools.Select(one => new AskedSchool(one.School, $"{one.School.Urn}"))];
        var usual = new UsualAnswers(survey);
        List<Response> responses = [];
        foreach (var (index, (_, people)) in schools.Index())
        {
            // Those who answer are spread evenly over the register.
            if ((index + 1) * percent / 100 > index * percent / 100)
            {
                responses.AddRange(Enumerable.Range(0, people).Select(_ => usual.Of(invited[index])));
            }
        }

        var results = Results.Of(Tally.Of(survey, invited, responses), rule);
        var groups = results.Tables.SelectMany(table => table.Of(GroupKind.Sector));
        return new(
            percent,
            responses.Count,
            Shown(results.Tables.Select(table => table.All)),
            groups.Any() ? Shown(groups) : null
        );
    }

    private static decimal Shown(IEnumerable<GroupResult> groups)
    {
        bool[] shown = [.. groups.SelectMany(Figures)];
        return shown.Length == 0 ? 0 : (decimal)shown.Count(isShown => isShown) / shown.Length;
    }

    private static IEnumerable<bool> Figures(GroupResult group) =>
        group.Numbers is { } numbers ? [numbers.Median is not null]
        : group.Options.Count == 0 ? [group.Base.IsShown]
        : group.Options.Select(option => option.IsShown);
}
