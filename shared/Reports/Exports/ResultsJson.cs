using System.Text.Json;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;
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
        json.WriteShown("drafts", turnout.Drafts);
        json.WriteShown("onBehalf", turnout.OnBehalf);
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
        json.WriteShown("people", rate.Answered.People);
        json.WriteShown("schools", rate.Answered.Schools);
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
        json.WriteShown("people", result.Base.People);
        json.WriteShown("schools", result.Base.Schools);
        if (table.Kind == TableKind.Scale)
        {
            json.WriteShown("mean", table.MeanOf(result));
        }

        if (result.Numbers is { } numbers)
        {
            json.WriteShown("mean", numbers.Mean);
            json.WriteShown("lowerQuartile", numbers.LowerQuartile);
            json.WriteShown("median", numbers.Median);
            json.WriteShown("upperQuartile", numbers.UpperQuartile);
            if (result.Group.Kind == GroupKind.All)
            {
                json.WriteShown("lowest", numbers.Lowest);
                json.WriteShown("highest", numbers.Highest);
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
        json.WriteShown("people", figure.People);
        json.WriteShown("share", figure.Share is { } share ? decimal.Round(share, 3) : null);
        if (result.Group.Kind == GroupKind.All)
        {
            json.WriteShown("schools", figure.Schools);
        }

        if (result.Group.Kind == GroupKind.All && table.Kind != TableKind.Number)
        {
            json.WriteShown("shareEachSchoolOnce", figure.ShareOfSchools);
        }

        if (result.Group.Kind == GroupKind.All && table.Kind == TableKind.Ranking)
        {
            json.WriteShown("meanPlace", figure.MeanPlace);
        }

        json.WriteEndObject();
    }
}
