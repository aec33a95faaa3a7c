using System.Text.Json;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Reports.Exports;

/// <summary>How useful people found workshops, in the files of results.</summary>
internal static class FeedbackRows
{
    // The columns for numbers that were given, which a choice has none of.
    private const int EmptyColumns = 6;

    /// <summary>Rows of the table of results: one for all who answered, one for each answer.</summary>
    public static void Write(CsvText csv, WorkshopTurnout turnout)
    {
        var (all, answers) = turnout.Feedback;
        Start(csv, turnout).Words(ResultsCsv.Answered).Words("Answered the question");
        csv.Number(all.People).Number(all.Schools).None(3);
        End(csv, turnout);
        foreach (var answer in answers)
        {
            Start(csv, turnout).Words(answer.Code).Words(answer.Label);
            csv.Number(answer.Said.People).Number(answer.Said.Schools).Percent(answer.Share).None(2);
            End(csv, turnout);
        }
    }

    /// <summary>The same for programs, as a property of the workshop that is being written.</summary>
    public static void Write(Utf8JsonWriter json, WorkshopFeedback feedback)
    {
        json.WriteStartObject("feedback");
        json.WriteString("text", FeedbackQuestion.Text);
        json.WriteShown("people", feedback.All.People);
        json.WriteShown("schools", feedback.All.Schools);
        json.WriteStartArray("options");
        foreach (var answer in feedback.Answers)
        {
            json.WriteStartObject();
            json.WriteString("code", answer.Code);
            json.WriteString("text", answer.Label);
            json.WriteShown("people", answer.Said.People);
            json.WriteShown("share", answer.Share is { } share ? decimal.Round(share, 3) : null);
            json.WriteShown("schools", answer.Said.Schools);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static CsvText Start(CsvText csv, WorkshopTurnout turnout) =>
        csv.Words("")
            .Words($"workshop-{turnout.Code}-useful")
            .Words($"{turnout.Title}: {FeedbackQuestion.Text}")
            .Words("all")
            .Words("All");

    private static void End(CsvText csv, WorkshopTurnout turnout)
    {
        csv.Number(turnout.Feedback.All.People).Number(turnout.Feedback.All.Schools);
        csv.None(EmptyColumns).EndRow();
    }
}
