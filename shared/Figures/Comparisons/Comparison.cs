using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Comparisons;

/// <summary>
/// This round beside an earlier one, by the codes of the questions. It is made of results that were published apart, so it
/// shows nothing that one of them hides.
/// </summary>
/// <param name="Now">What this round is called, such as "2026".</param>
/// <param name="Earlier">What the earlier round is called.</param>
public sealed record Comparison(string Now, string Earlier, IReadOnlyList<ComparedTable> Tables)
{
    /// <summary>The comparison of a table; null where the earlier round had none.</summary>
    public ComparedTable? Find(string code) => Tables.FirstOrDefault(table => table.Code == code);

    /// <summary>Compares. For matched schools both results must have been made with <see cref="MatchedSchools"/>.</summary>
    /// <param name="nowName">What this round is called.</param>
    /// <param name="now">The results of this round.</param>
    /// <param name="earlierName">What the earlier round is called.</param>
    /// <param name="earlier">The results of the earlier round.</param>
    /// <param name="links">The questions to compare; null for every question that has the same code in both rounds.</param>
    public static Comparison Of(
        string nowName,
        Results now,
        string earlierName,
        Results earlier,
        IReadOnlyList<QuestionLink>? links = null
    )
    {
        List<ComparedTable> tables = [];
        foreach (var question in now.Questions)
        {
            var code = question.Question.Code;
            var link = links is null ? new(code, code) : links.FirstOrDefault(link => link.Code == code);
            foreach (var table in question.Tables.Where(table => link is not null && table.Options.Count > 0))
            {
                var before = link!.EarlierCode + table.Code[code.Length..];
                if (earlier.Find(before) is { } then && then.Kind == table.Kind && table.Kind != TableKind.Number)
                {
                    tables.Add(Of(table, then, link));
                }
            }
        }

        return new(nowName, earlierName, tables);
    }

    private static ComparedTable Of(ResultTable now, ResultTable earlier, QuestionLink link)
    {
        var (matchedNow, matchedEarlier) = (Matched(now), Matched(earlier));
        return new(
            now.Code,
            earlier.Code,
            now.Text,
            link.Comparability,
            link.Note,
            now.All.Base,
            earlier.All.Base,
            matchedNow?.Base ?? Base.Hidden,
            matchedEarlier?.Base ?? Base.Hidden,
            [
                .. now
                    .Options.Where(option => earlier.IndexOf(option.Code) is not null)
                    .Select(option => new ComparedOption(
                        option.Code,
                        option.Text,
                        Between(link, now, now.All, earlier, earlier.All, option.Code),
                        Between(link, now, matchedNow, earlier, matchedEarlier, option.Code)
                    )),
            ]
        );
    }

    private static GroupResult? Matched(ResultTable table) =>
        table.Groups.FirstOrDefault(result => result.Group is { Kind: GroupKind.TookPartBefore, Code: Group.Matched });

    private static Change Between(
        QuestionLink link,
        ResultTable now,
        GroupResult? groupNow,
        ResultTable earlier,
        GroupResult? groupEarlier,
        string option
    )
    {
        var change = Change.Between(
            groupNow?.Options[now.IndexOf(option)!.Value],
            groupNow?.Base,
            groupEarlier?.Options[earlier.IndexOf(option)!.Value],
            groupEarlier?.Base
        );
        return link.Comparability == Comparability.Break ? change.Apart : change;
    }
}
