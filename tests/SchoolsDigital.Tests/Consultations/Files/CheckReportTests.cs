using SchoolsDigital.Consultations.Files;

namespace SchoolsDigital.Tests.Consultations.Files;

public class CheckReportTests
{
    [Fact]
    public void Write_ErrorsAndWarnings_CountsThemAndGivesEachItsPlaceAndRemedy()
    {
        var text = SomeFile.Text.Replace("mode: both", "mode: all").Replace("opens: 2010-11-08", "opens: 2010-11-07");

        var report = CheckReport.Write("consultation.yaml", SomeFile.Read(text));

        Assert.Equal(
            """
            consultation.yaml: 1 error and 1 warning.

            consultation.yaml:16:9: error: "all" is not a kind of link. (links.mode)
                Write one of: personal, school, both.

            consultation.yaml:19:10: warning: The survey opens on Sunday 7 November 2010, at a weekend. (timetable.opens)
                Choose Friday 5 November 2010 or Monday 8 November 2010.

            The timetable is shown once there are no errors.
            """,
            report
        );
    }

    [Fact]
    public void Write_OnlyAWarning_StillShowsTheTimetable()
    {
        var text = SomeFile.Text.Replace("opens: 2010-11-08", "opens: 2010-11-07");

        var report = CheckReport.Write("consultation.yaml", SomeFile.Read(text));

        Assert.StartsWith("consultation.yaml: 1 warning.\n", report);
        Assert.Contains("9am on Sunday 7 November 2010     opens; invitations go out\n", report);
        Assert.Contains("Survey: 3 questions in 1 section; 0 required, 1 shown only to some.\n", report);
    }

    [Fact]
    public void Write_OnlyNotes_IsNoProblem()
    {
        var text = SomeFile
            .Text.Replace("2010-", "2015-")
            .Replace("2011-", "2016-")
            .Replace("11-08", "11-09")
            .Replace("12-10", "12-11")
            .Replace("01-10", "01-11");

        Assert.StartsWith(
            "consultation.yaml: no problem found.\n",
            CheckReport.Write("consultation.yaml", SomeFile.Read(text))
        );
    }
}
