using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Reports.Workshops;

namespace SchoolsDigital.Reports.Exports;

/// <summary>Results as one tidy table: a row for each option in each group, and one for each group's base.</summary>
public static class ResultsCsv
{
    /// <summary>The option of the row that holds a group's base and its means.</summary>
    public const string Answered = "answered";

    /// <summary>The question of the rows that say how many were asked and answered.</summary>
    public const string Participation = "participation";

    private static readonly string[] Columns =
    [
        "section",
        "question",
        "text",
        "group_kind",
        "group",
        "option",
        "option_text",
        "people",
        "schools",
        "share_percent",
        "share_each_school_once_percent",
        "mean_place",
        "base_people",
        "base_schools",
        "mean",
        "lower_quartile",
        "median",
        "upper_quartile",
        "lowest",
        "highest",
    ];

    /// <summary>Writes the whole file. Hidden numbers are <c>[c]</c>, what does not apply is <c>[z]</c>.</summary>
    public static byte[] Write(Results results, IReadOnlyList<WorkshopTurnout>? workshops = null)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
        {
            csv.Words(column);
        }

        csv.EndRow();
        var turnout = results.Participation;
        foreach (var rate in (IEnumerable<ResponseRate>)[turnout.All, .. turnout.BySector, .. turnout.BySize])
        {
            Write(csv, rate);
        }

        foreach (var (group, answered) in turnout.Roles)
        {
            Write(csv, new(group, 0, null, answered));
        }

        foreach (var workshop in workshops ?? [])
        {
            WorkshopRows.Write(csv, workshop);
        }

        foreach (var question in results.Questions)
        {
            foreach (var table in question.Tables)
            {
                Write(csv, question.Section.Code, table);
            }
        }

        return csv.ToBytes();
    }

    /// <summary>The name of a kind of group, in files.</summary>
    public static string NameOf(GroupKind kind) =>
        kind switch
        {
            GroupKind.All => "all",
            GroupKind.Sector => "sector",
            GroupKind.Role => "role",
            GroupKind.Size => "size",
            _ => "took_part_before",
        };

    private static void Write(CsvText csv, ResponseRate rate)
    {
        csv.Words("").Words(Participation).Words("Who answered, of those who were asked");
        csv.Words(NameOf(rate.Group.Kind)).Words(rate.Group.Label).Words(Answered).Words("Answered the survey");
        csv.Number(rate.Answered.People).Number(rate.Answered.Schools);
        _ = rate.PeopleInvited is null ? csv.None() : csv.Percent(rate.ShareOfPeople);
        _ = rate.SchoolsInvited == 0 ? csv.None() : csv.Percent(rate.ShareOfSchools);
        csv.None();
        _ = rate.PeopleInvited is { } people ? csv.Number(people) : csv.None();
        _ = rate.SchoolsInvited == 0 ? csv.None() : csv.Number(rate.SchoolsInvited);
        csv.None(6).EndRow();
    }

    private static void Write(CsvText csv, string section, ResultTable table)
    {
        foreach (var result in table.Groups)
        {
            Start(csv, section, table, result).Words(Answered).Words("Answered the question");
            csv.Number(result.Base.People).Number(result.Base.Schools).None(3);
            csv.Number(result.Base.People).Number(result.Base.Schools);
            WriteMeans(csv, table, result);

            foreach (var (option, figure) in table.Options.Zip(result.Options))
            {
                var isAll = result.Group.Kind == GroupKind.All;
                Start(csv, section, table, result).Words(option.Code).Words(option.Text).Number(figure.People);
                _ = isAll ? csv.Number(figure.Schools) : csv.None();
                csv.Percent(figure.Share);
                _ = isAll && table.Kind != TableKind.Number ? csv.Percent(figure.ShareOfSchools) : csv.None();
                _ = isAll && table.Kind == TableKind.Ranking ? csv.Number(figure.MeanPlace) : csv.None();
                csv.Number(result.Base.People).Number(result.Base.Schools);
                csv.None(6).EndRow();
            }
        }
    }

    private static CsvText Start(CsvText csv, string section, ResultTable table, GroupResult result) =>
        csv.Words(section)
            .Words(table.Code)
            .Words(table.Text)
            .Words(NameOf(result.Group.Kind))
            .Words(result.Group.Label);

    private static void WriteMeans(CsvText csv, ResultTable table, GroupResult result)
    {
        if (result.Numbers is { } numbers)
        {
            csv.Number(numbers.Mean).Number(numbers.LowerQuartile).Number(numbers.Median).Number(numbers.UpperQuartile);
            _ = result.Group.Kind == GroupKind.All ? csv.Number(numbers.Lowest).Number(numbers.Highest) : csv.None(2);
        }
        else
        {
            _ = table.Kind == TableKind.Scale ? csv.Number(table.MeanOf(result)) : csv.None();
            csv.None(5);
        }

        csv.EndRow();
    }
}
