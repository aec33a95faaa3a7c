using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Tests.Consultations;

/// <summary>A small consultation file without any problem, and ways to break it in one place.</summary>
internal static class SomeFile
{
    public const string Text = """
        version: 1
        code: survey-2010
        title: ICT survey
        purpose: To find out what schools need.
        authority:
          code: norfolk
          name: Norfolk County Council
          sender:
            name: ICT project
            email: ict@norfolk.example.org
          replyTo: project@norfolk.example.org
          dataProtection: { controller: Norfolk County Council, lawfulBasis: Public task, officer: officer@norfolk.example.org, rights: You can object, retention: Six months, processors: [The host] }
        audience:
          sectors: [primary, secondary]
        links:
          mode: both
          enoughVoices: 5
        timetable:
          opens: 2010-11-08 09:00
          reminders:
            - 10 working days after opening
          closingSoon: 2 working days before close
          closes: 2010-12-10 17:00
          report: 2011-01-10
        privacy:
          answers: anonymous
        survey:
          minutes: 10
          roles:
            head: Head teacher
            teacher: Teacher
          sections:
            - code: platform
              title: Learning platform
              questions:
                - code: use
                  kind: yes-no
                  text: Do you use one?
                - code: which
                  kind: one-choice
                  text: Which one?
                  options:
                    ours: The council’s
                    other: { text: "Other", other: true }
                  showWhen:
                    answers:
                      use: [yes]
                - code: devices
                  kind: number
                  text: How many devices?
                  least: 0
                  most: 5000
        report:
          title: Discussion paper
          audience: Head teachers
          recipients:
            - id: heads
              name: Head teachers
              email: heads@norfolk.example.org
          sections:
            - code: background
              title: Background
              place: before-results
              text: Why we asked.
        mails:
          invitation:
            subject: ((title))
            text: Please answer at ((link)).
        """;

    /// <summary>Where in a replacement the problem is expected.</summary>
    public const char Here = '‸';

    public static ConsultationReading Read(string text = Text) => ConsultationFile.Read(text);

    /// <summary>The file with one piece replaced, the mark taken out, and the place that it marked.</summary>
    public static (string Text, int Line, int Column) With(string piece, string replacement)
    {
        var at = Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(
            at >= 0 && Text.LastIndexOf(piece, StringComparison.Ordinal) == at,
            $"“{piece}” must stand in the file once."
        );

        var marked = Text.Replace(piece, replacement);
        var mark = marked.IndexOf(Here);
        var before = marked[..mark];
        return (marked.Remove(mark, 1), before.Count(letter => letter == '\n') + 1, mark - before.LastIndexOf('\n'));
    }

    /// <summary>Asserts that a replacement makes one problem, there, and no other.</summary>
    public static void AssertOnlyProblem(
        Severity severity,
        string piece,
        string replacement,
        string what,
        string howToMend
    )
    {
        var (text, line, column) = With(piece, replacement);

        var reading = Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            (severity, line, column, what, howToMend),
            (problem.Severity, problem.Line, problem.Column, problem.What, problem.HowToMend)
        );
        Assert.Equal(severity == Severity.Error, reading.Consultation is null);
    }

    public static void AssertOnlyError(string piece, string replacement, string what, string howToMend) =>
        AssertOnlyProblem(Severity.Error, piece, replacement, what, howToMend);

    public static void AssertOnlyWarning(string piece, string replacement, string what, string howToMend) =>
        AssertOnlyProblem(Severity.Warning, piece, replacement, what, howToMend);
}
