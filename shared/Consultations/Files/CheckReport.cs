using System.Globalization;
using System.Text;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Series;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Writes what was found in a consultation file, and how it will run, as text for a terminal.</summary>
public static class CheckReport
{
    /// <summary>The report, without a line end after its last line.</summary>
    /// <param name="file">The name of the file as the reader of the report knows it.</param>
    public static string Write(string file, ConsultationReading reading)
    {
        var text = new StringBuilder();
        WriteProblems(text, file, reading.Problems);

        if (reading.Consultation is { } consultation)
        {
            WriteTimetable(text, consultation);
            WriteSurvey(text, consultation);
            foreach (var series in consultation.Workshops)
            {
                SeriesLines.Write(text, series, WorkingDays.England);
            }

            WriteRules(text, consultation);
        }
        else
        {
            text.Append("\nThe timetable is shown once there are no errors.\n");
        }

        return text.ToString().TrimEnd();
    }

    private static void WriteProblems(StringBuilder text, string file, IReadOnlyList<FileProblem> problems)
    {
        var counts = new[] { Severity.Error, Severity.Warning }
            .Select(severity => (Severity: severity, Count: problems.Count(problem => problem.Severity == severity)))
            .Where(counted => counted.Count > 0)
            .Select(counted => Count.Of(counted.Count, WordsOf<Severity>.Of(counted.Severity)))
            .ToArray();

        text.Append(
            CultureInfo.InvariantCulture,
            $"{file}: {(counts.Length == 0 ? "no problem found" : string.Join(" and ", counts))}.\n"
        );
        foreach (var problem in problems)
        {
            var place = problem.Path.Length == 0 ? "" : $" ({problem.Path})";
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{file}:{problem.Line}:{problem.Column}: {WordsOf<Severity>.Of(problem.Severity)}: {problem.What}{place}\n"
            );
            text.Append(CultureInfo.InvariantCulture, $"    {problem.HowToMend}\n");
        }
    }

    private static void WriteTimetable(StringBuilder text, Consultation consultation)
    {
        var moments = consultation.Timetable.Moments;
        var width = moments.Max(moment => moment.London.Length);

        text.Append("\nTimetable, in London time\n");
        foreach (var moment in moments)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {moment.London.PadRight(width)}  {Say(moment)}\n");
        }

        var plan = consultation.Plan;
        var open = WorkingDays.England.Count(plan.Opens.Date, plan.Closes.Date);
        text.Append(CultureInfo.InvariantCulture, $"    Open for {Count.Of(open, "working day")}.\n");
    }

    private static void WriteSurvey(StringBuilder text, Consultation consultation)
    {
        var survey = consultation.Survey;
        var someOnly = survey
            .Sections.SelectMany(section =>
                section.Questions.SelectMany(question =>
                    question.WithFollowUp.Select(
                        (asked, at) => at > 0 || asked.ShowWhen is not null || section.ShowWhen is not null
                    )
                )
            )
            .Count(routed => routed);
        var required = survey.Questions.Count(question => question.Required);
        var kinds = survey
            .Questions.CountBy(KindOf)
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal);

        text.Append(
            CultureInfo.InvariantCulture,
            $"\nSurvey: {Count.Of(survey.Questions.Count, "question")} in {Count.Of(survey.Sections.Count, "section")}; {required} required, {someOnly} shown only to some.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"    {string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))}\n"
        );
    }

    private static void WriteRules(StringBuilder text, Consultation consultation)
    {
        var (audience, links, privacy) = (consultation.Audience, consultation.Links, consultation.Privacy);
        string[] asked = [.. audience.Sectors.Select(WordsOf<Sector>.Of), .. audience.Phases.Select(WordsOf<Phase>.Of)];

        text.Append(
            CultureInfo.InvariantCulture,
            $"\nAsked: {(asked.Length == 0 ? "every sector" : string.Join(", ", asked))}"
        );
        text.Append(audience.Schools.Count == 0 ? "" : $"; listed: {Count.Of(audience.Schools.Count, "school")}");
        text.Append(
            audience.Exceptions.Count == 0 ? ".\n" : $"; not asked: {Count.Of(audience.Exceptions.Count, "school")}.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"Links: {WordsOf<LinkMode>.Of(links.Mode)}; a school with {Count.Of(links.EnoughVoices, "response")} gets no more reminders.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"Answers: {WordsOf<AnswerPrivacy>.Of(privacy.Answers)}; nothing is shown of fewer than {privacy.MinimumPeople} people or {privacy.MinimumSchools} schools.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"Report: {consultation.Report.Title}, to {Count.Of(consultation.Report.Recipients.Count, "group")}.\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"Version: {consultation.Source.Hash.Value[..12]}\n");
    }

    public static string Say(TimetableMoment moment) =>
        moment.Event switch
        {
            TimetableEvent.Opens => "opens; invitations go out",
            TimetableEvent.Reminder => $"reminder {moment.Number}",
            TimetableEvent.ClosingSoon => "last call",
            TimetableEvent.Closes => "closes",
            TimetableEvent.ReportDue => "report is due",
            _ => "it is forgotten who was asked and who took part",
        };

    private static string KindOf(Question question) =>
        question switch
        {
            OneChoiceQuestion => "one choice",
            SeveralChoicesQuestion => "several choices",
            ScaleQuestion => "scale",
            MatrixQuestion => "matrix",
            RankingQuestion => "ranking",
            NumberQuestion => "number",
            ShortTextQuestion => "short text",
            LongTextQuestion => "long text",
            _ => "yes or no",
        };
}
