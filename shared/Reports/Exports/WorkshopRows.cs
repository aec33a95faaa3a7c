using System.Text.Json;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Reports.Workshops;

namespace SchoolsDigital.Reports.Exports;

/// <summary>The attendance of workshops and what people said of them in the files of results.</summary>
internal static class WorkshopRows
{
    // The columns of the table of results that say nothing about who came.
    private const int EmptyColumns = 11;

    /// <summary>Rows of the table of results: one for all, one for each sector, one for each session, and the answers.</summary>
    public static void Write(CsvText csv, WorkshopTurnout turnout)
    {
        foreach (var (kind, group) in GroupsOf(turnout))
        {
            csv.Words("").Words($"workshop-{turnout.Code}").Words(turnout.Title);
            csv.Words(kind).Words(group.Label).Words("came").Words("Came to the workshops");
            csv.Number(group.Came.People).Number(group.Came.Schools);
            csv.None(EmptyColumns).EndRow();
        }

        FeedbackRows.Write(csv, turnout);
    }

    /// <summary>The same for programs, where there were any workshops.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<WorkshopTurnout> turnouts)
    {
        if (turnouts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("workshops");
        foreach (var turnout in turnouts)
        {
            json.WriteStartObject();
            json.WriteString("code", turnout.Code);
            json.WriteString("title", turnout.Title);
            json.WriteStartArray("groups");
            foreach (var (kind, group) in GroupsOf(turnout))
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                json.WriteString("group", group.Code);
                json.WriteString("label", group.Label);
                json.WriteShown("people", group.Came.People);
                json.WriteShown("schools", group.Came.Schools);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            FeedbackRows.Write(json, turnout.Feedback);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Kind, WorkshopGroup Group)> GroupsOf(WorkshopTurnout turnout) =>
        [
            ("all", new("all", "All", turnout.All)),
            .. turnout.BySector.Select(group => ("sector", group)),
            .. turnout.BySession.Select(group => ("session", group)),
        ];
}
