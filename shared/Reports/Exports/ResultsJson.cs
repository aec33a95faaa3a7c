using System.Text.Json;
using SchoolsDigital.Reports.Figures;
using SchoolsDigital.Reports.Workshops;

namespace SchoolsDigital.Reports.Exports;

/// <summary>Results for other programs. A hidden number is null, whether it is small or nothing at all.</summary>
public static class ResultsJson
{
    /// <summary>Writes the whole file; equal results are equal bytes.</summary>
    public static byte[] Write(Results results, IReadOnlyList<WorkshopTurnout>? workshops = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("privacy");
            json.WriteNumber("minimumPeople", results.Rule.MinimumPeople);
            json.WriteNumber("minimumSchools", results.Rule.MinimumSchools);
            json.WriteEndObject();
            Write(json, results.Participation);
            json.WriteStartArray("questions");
            foreach (var question in results.Questions)
            {
                Write(json, question);
            }

            json.WriteEndArray();
            WorkshopRows.Write(json, workshops ?? []);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Participation turnout)
    {
        json.WriteStartObject("participation");
        json.WritePropertyName("all");
        Write(json, turnout.All);
        Write(json, "bySector", turnout.BySector);
        Write(json, "bySize", turnout.BySize);
        Write(json, "byRole", turnout.Roles.Select(role => new ResponseRate(role.Group, 0, null, role.Base)));
        Number(json, "drafts", turnout.Drafts);
        Number(json, "onBehalf", turnout.OnBehalf);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<ResponseRate> rates)
    {
        json.WriteStartArray(name);
        foreach (var rate in rates)
        {
            Write(json, rate);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ResponseRate rate)
    {
        json.WriteStartObject();
        json.WriteString("group", rate.Group.Code);
        json.WriteString("label", rate.Group.Label);
        Number(json, "people", rate.Answered.People);
        Number(json, "schools", rate.Answered.Schools);
        if (rate.PeopleInvited is { } people)
        {
            json.WriteNumber("peopleInvited", people);
        }

        if (rate.SchoolsInvited > 0)
        {
            json.WriteNumber("schoolsInvited", rate.SchoolsInvited);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuestionResult question)
    {
        json.WriteStartObject();
        json.WriteString("code", question.Question.Code);
        json.WriteString("section", question.Section.Code);
        json.WriteString("text", question.Question.Text);
        json.WriteStartArray("tables");
        foreach (var table in question.Tables)
        {
            Write(json, table);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultTable table)
    {
        json.WriteStartObject();
        json.WriteString("code", table.Code);
        json.WriteString("text", table.Text);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(table.Kind.ToString()));
        json.WriteStartArray("groups");
        foreach (var result in table.Groups)
        {
            Write(json, table, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultTable table, GroupResult result)
    {
        json.WriteStartObject();
        json.WriteString("kind", ResultsCsv.NameOf(result.Group.Kind));
        json.WriteString("group", result.Group.Code);
        json.WriteString("label", result.Group.Label);
        Number(json, "people", result.Base.People);
        Number(json, "schools", result.Base.Schools);
        if (table.Kind == TableKind.Scale)
        {
            Number(json, "mean", table.MeanOf(result));
        }

        if (result.Numbers is { } numbers)
        {
            Number(json, "mean", numbers.Mean);
            Number(json, "lowerQuartile", numbers.LowerQuartile);
            Number(json, "median", numbers.Median);
            Number(json, "upperQuartile", numbers.UpperQuartile);
            if (result.Group.Kind == GroupKind.All)
            {
                Number(json, "lowest", numbers.Lowest);
                Number(json, "highest", numbers.Highest);
            }
        }

        json.WriteStartArray("options");
        foreach (var (option, figure) in table.Options.Zip(result.Options))
        {
            Write(json, table, result, option, figure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter json,
        ResultTable table,
        GroupResult result,
        ResultOption option,
        OptionFigure figure
    )
    {
        json.WriteStartObject();
        json.WriteString("code", option.Code);
        json.WriteString("text", option.Text);
        Number(json, "people", figure.People);
        Number(json, "share", figure.Share is { } share ? decimal.Round(share, 3) : null);
        if (result.Group.Kind == GroupKind.All)
        {
            Number(json, "schools", figure.Schools);
        }

        if (result.Group.Kind == GroupKind.All && table.Kind != TableKind.Number)
        {
            Number(json, "shareEachSchoolOnce", figure.ShareOfSchools);
        }

        if (table.Kind == TableKind.Ranking)
        {
            Number(json, "meanPlace", figure.MeanPlace is { } place ? decimal.Round(place, 2) : null);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } shown)
        {
            json.WriteNumber(name, shown);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
