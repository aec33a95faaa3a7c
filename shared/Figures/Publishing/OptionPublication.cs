using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Makes the figures of the options of one table.</summary>
internal sealed class OptionPublication
{
    private readonly TablePlan plan;
    private readonly CellCounts counts;
    private readonly TableBases bases;
    private readonly PrivacyRule rule;
    private readonly OptionFigure[]?[] figures;

    public OptionPublication(TablePlan plan, Grouping grouping, CellCounts counts, PrivacyRule rule, TableBases bases)
    {
        (this.plan, this.counts, this.rule, this.bases) = (plan, counts, rule, bases);
        figures = new OptionFigure[]?[grouping.Groups.Count];
        if (!bases.Shown(0).IsShown || plan.Options.Count == 0)
        {
            return;
        }

        var hidden = HideForAll();
        figures[0] =
        [
            .. Enumerable
                .Range(0, plan.Options.Count)
                .Select(option => hidden[option] ? OptionFigure.Hidden : ForAll(option)),
        ];
        foreach (var breakdown in grouping.Breakdowns)
        {
            Publish(breakdown, hidden);
        }
    }

    public OptionFigure[] Of(int group)
    {
        if (figures[group] is { } made)
        {
            return made;
        }

        var none = new OptionFigure[plan.Options.Count];
        Array.Fill(none, OptionFigure.Hidden);
        return none;
    }

    private SuppressionMask HideForAll()
    {
        var all = bases.Part(0).People;
        Part[] parts =
        [
            .. Enumerable
                .Range(0, plan.Options.Count)
                .Select(option => new Part(Chose(0, option), counts.Schools(0, plan.Chose(option)))
                {
                    MustHide = !Cell(0, option, all).IsAllowed(rule),
                    MostPeople = all,
                }),
        ];
        var (least, most) = plan.OptionsEach;
        return LineSuppression.Hide(
            rule,
            parts,
            splitsSchools: false,
            least == most ? null : ((long)all * least, (long)all * most)
        );
    }

    private void Publish(Breakdown breakdown, SuppressionMask hiddenForAll)
    {
        var groups = bases.Of(breakdown);
        var options = plan.Options.Count;
        var hiddenGroups = new SuppressionMask(groups.Length);
        var cells = new GridCell[groups.Length, options];
        foreach (var (row, group) in groups.Index())
        {
            if (!bases.Shown(group).IsShown)
            {
                hiddenGroups.Hide(row);
            }

            for (var option = 0; option < options; option++)
            {
                cells[row, option] = Cell(group, option, MostOf(group, option, hiddenForAll[option]));
            }
        }

        var (least, most) = plan.OptionsEach;
        var hidden = GridSuppression.Hide(
            rule,
            cells,
            new([.. groups.Select(bases.Part)], hiddenGroups, hiddenForAll, least, most, breakdown.SplitsSchools)
        );
        foreach (var (row, group) in groups.Index())
        {
            figures[group] =
            [
                .. Enumerable
                    .Range(0, options)
                    .Select(option => hidden(row, option) ? OptionFigure.Hidden : Figure(group, option)),
            ];
        }
    }

    // People of one group who chose an option cannot be more than the group, nor, where it is shown in how many schools
    // the option was chosen, more than the group's schools and those who chose it as second or third of their school.
    private long MostOf(int group, int option, bool hiddenForAll)
    {
        var known = bases.Part(group);
        var (people, schools) = bases.Shown(group).IsShown
            ? (known.People, known.Schools)
            : (known.MostPeople, known.MostSchools);
        var second = Chose(0, option) - counts.Schools(0, plan.Chose(option));
        var most = hiddenForAll ? people : Math.Min(people, schools + second);
        return Math.Clamp(most, Chose(group, option), bases.Part(0).People);
    }

    private GridCell Cell(int group, int option, long most)
    {
        var left = plan.Left(option);
        return new(
            Chose(group, option),
            counts.Schools(group, plan.Chose(option)),
            left is { } cell ? counts.People(group, cell) : null,
            left is { } same ? counts.Schools(group, same) : 0,
            most
        );
    }

    private int Chose(int group, int option) => counts.People(group, plan.Chose(option));

    private OptionFigure ForAll(int option) =>
        Figure(0, option) with
        {
            Schools = counts.Schools(0, plan.Chose(option)),
            ShareOfSchools = SchoolShare.Of(counts.SumOfShares(plan.Chose(option)), bases.Part(0).Schools),
            MeanPlace = (plan as RankingPlan)?.MeanPlace(
                option,
                bases.Part(0).People,
                cell => counts.People(0, cell),
                rule
            ),
        };

    private OptionFigure Figure(int group, int option)
    {
        var answered = bases.Part(group).People;
        var chose = Chose(group, option);
        return new(chose, answered > 0 ? (decimal)chose / answered : null);
    }
}
