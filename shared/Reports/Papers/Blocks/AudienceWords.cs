using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>Says to whom a question was put, where not to everybody.</summary>
internal static class AudienceWords
{
    /// <summary>One sentence; null where everybody was asked.</summary>
    public static string? Of(QuestionResult question, Results results)
    {
        string[] parts = [.. question.AskedWhen.SelectMany(condition => Parts(condition, results))];
        return parts.Length == 0 ? null : $"Asked only of people {string.Join(", and ", parts)}.";
    }

    private static IEnumerable<string> Parts(ShowWhen condition, Results results)
    {
        if (condition.Roles.Count > 0)
        {
            var roles = results
                .Participation.Roles.Select(role => role.Group)
                .Where(role => condition.Roles.Contains(role.Code));
            yield return $"in these roles: {string.Join(", ", roles.Select(role => role.Label))}";
        }

        if (condition.Sectors.Count > 0)
        {
            yield return $"in these sectors: {string.Join(", ", condition.Sectors.Select(sector => sector.Label()))}";
        }

        foreach (var (code, options) in condition.Answers)
        {
            if (results.Find(code) is { } earlier)
            {
                var chosen = earlier
                    .Options.Where(option => options.Contains(option.Code))
                    .Select(option => $"‘{option.Text}’");
                yield return $"who answered {string.Join(" or ", chosen)} to ‘{earlier.Text}’";
            }
        }
    }
}
