using SchoolsDigital.Consultations.Files.Cursors;
using static SchoolsDigital.Tests.Consultations.SomeFile;

namespace SchoolsDigital.Tests.Consultations;

public class TimetableProblemTests
{
    private const string Opens = "opens: 2010-11-08 09:00";
    private const string Reminder = "- 10 working days after opening";
    private const string Soon = "closingSoon: 2 working days before close";
    private const string Closes = "closes: 2010-12-10 17:00";
    private const string Report = "report: 2011-01-10";
    private const string Answers = "  answers: anonymous";

    [Theory]
    [InlineData(
        Opens,
        "opens: ‸2010-11-31",
        "\"2010-11-31\" is not a date.",
        "Write it as year-month-day, such as 2010-12-17 or 2010-12-17 17:00."
    )]
    [InlineData(Opens, "opens: ‸8/11/2010", "\"8/11/2010\" is not a date.", "Write 2010-11-08.")]
    [InlineData(Opens, "opens: ‸8 November 2010", "\"8 November 2010\" is not a date.", "Write 2010-11-08.")]
    [InlineData(
        Opens,
        "opens: ‸2010-11-08 25:00",
        "\"2010-11-08 25:00\" is not a date.",
        "Write it as year-month-day, such as 2010-12-17 or 2010-12-17 17:00."
    )]
    [InlineData(
        Reminder,
        "- ‸in a week",
        "\"in a week\" is not a date.",
        "Write it as year-month-day, such as 2010-12-17 or 2010-12-17 17:00, or as a distance, such as \"7 days before close\" or \"10 working days after opening at 09:30\"."
    )]
    [InlineData(
        Reminder,
        "- ‸0 days after opening",
        "\"0 days after opening\" is not a date.",
        "Write it as year-month-day, such as 2010-12-17 or 2010-12-17 17:00, or as a distance, such as \"7 days before close\" or \"10 working days after opening at 09:30\"."
    )]
    public void Read_NotADate_ShowsHowToWriteOne(string piece, string replacement, string what, string howToMend) =>
        AssertOnlyError(piece, replacement, what, howToMend);

    [Fact]
    public void Read_ClosesBeforeItOpens_SaysOnlyThat() =>
        AssertOnlyError(
            Closes,
            "closes: ‸2010-11-05 17:00",
            "The survey closes before it opens.",
            "Choose a date after 9am on Monday 8 November 2010."
        );

    [Theory]
    [InlineData(
        Reminder,
        "- ‸2010-11-05 09:00",
        "The reminder falls on 9am on Friday 5 November 2010, while the survey is not open."
    )]
    [InlineData(
        Reminder,
        "- ‸5 weeks after opening",
        "The reminder falls on 9am on Monday 13 December 2010, while the survey is not open."
    )]
    [InlineData(
        Soon,
        "closingSoon: ‸2010-12-10 17:00",
        "The last call falls on 5pm on Friday 10 December 2010, while the survey is not open."
    )]
    public void Read_MailOutsideOfTheWindow_SaysWhenItFalls(string piece, string replacement, string what) =>
        AssertOnlyError(
            piece,
            replacement,
            what,
            "Choose a moment between 9am on Monday 8 November 2010 and 5pm on Friday 10 December 2010."
        );

    [Fact]
    public void Read_TwoRemindersOnOneDay_AreRefused() =>
        AssertOnlyError(
            Reminder,
            "- 10 working days after opening\n    - ‸2 weeks after opening at 14:00",
            "Two reminders go out on Monday 22 November 2010.",
            "Take one out, or move it."
        );

    [Fact]
    public void Read_ReportBeforeTheClose_IsRefused() =>
        AssertOnlyError(
            Report,
            "report: ‸2010-12-09",
            "The report is due at 9am on Thursday 9 December 2010, before the survey closes.",
            "Choose a date after 5pm on Friday 10 December 2010."
        );

    [Theory]
    [InlineData("2011-01-03")]
    [InlineData("2 days before close")]
    public void Read_IdentitiesDeletedWhileTheyAreNeeded_IsRefused(string date)
    {
        var (text, line, column) = With(Answers, $"{Answers}\n  identitiesDeleted: ‸{date}");

        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((Severity.Error, line, column), (problem.Severity, problem.Line, problem.Column));
        Assert.EndsWith("who was asked, while the round still needs it.", problem.What);
    }

    [Theory]
    [InlineData(
        Opens,
        "opens: ‸2010-11-06 09:00",
        "The survey opens on Saturday 6 November 2010, at a weekend.",
        "Choose Friday 5 November 2010 or Monday 8 November 2010."
    )]
    [InlineData(
        Reminder,
        "- ‸13 days after opening",
        "The reminder goes out on Sunday 21 November 2010, at a weekend.",
        "Choose Friday 19 November 2010 or Monday 22 November 2010."
    )]
    [InlineData(
        Closes,
        "closes: ‸2010-12-27",
        "The survey closes on Monday 27 December 2010, a bank holiday: Christmas Day.",
        "Choose Friday 24 December 2010 or Wednesday 29 December 2010."
    )]
    [InlineData(
        Closes,
        "closes: ‸2010-12-29",
        "The survey closes on Wednesday 29 December 2010, in the school holidays: Christmas holiday (the usual dates in England).",
        "Choose a day in term, or leave it where your schools are open."
    )]
    [InlineData(
        Report,
        "report: ‸2011-01-03",
        "The report is due on Monday 3 January 2011, a bank holiday: New Year’s Day.",
        "Choose Friday 31 December 2010 or Tuesday 4 January 2011."
    )]
    [InlineData(
        Report,
        "report: ‸2011-03-04",
        "The report is due more than 12 weeks after the close.",
        "Schools expect to hear back by Friday 4 March 2011."
    )]
    public void Read_UnluckyDay_IsWarnedOf(string piece, string replacement, string what, string howToMend)
    {
        // What depends on the close moves with it and may be unlucky too; the report of a late close stays after it.
        var (text, line, column) = With(piece, replacement.Replace("2011-03-04", "2011-03-07"));

        var problem = Assert.Single(Read(text).Problems, problem => problem.Line == line && problem.Column == column);

        Assert.Equal((Severity.Warning, what, howToMend), (problem.Severity, problem.What, problem.HowToMend));
    }

    [Fact]
    public void Read_ReportDueAtTheWeekend_DoesNotMindTheSchoolHolidays()
    {
        var (text, _, _) = With(Report, "report: ‸2010-12-30");

        Assert.Empty(Read(text).Problems);
    }

    [Fact]
    public void Read_WindowOfLessThanTenWorkingDays_IsWarnedOf() =>
        AssertOnlyWarning(
            $"{Reminder}\n  {Soon}\n  {Closes}",
            "- 3 working days after opening\n  closes: ‸2010-11-18 17:00",
            "The survey is open for 9 working days only.",
            "Give schools 10 or more: until Friday 19 November 2010 at least."
        );

    [Fact]
    public void Read_OpensBeforeAnElection_IsWarnedOf()
    {
        var text = Text.Replace(Opens, "opens: 2021-05-04 09:00")
            .Replace(Closes, "closes: 2021-06-11 17:00")
            .Replace(Report, "report: 2021-06-28");

        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(
            "The survey opens on Tuesday 4 May 2021, in the pre-election period of the local elections of 6 May 2021.",
            problem.What
        );
        Assert.Equal(
            "Choose a day after Thursday 6 May 2021, or leave it where your area does not vote.",
            problem.HowToMend
        );
        Assert.Equal((Severity.Warning, 19, 10), (problem.Severity, problem.Line, problem.Column));
    }

    [Fact]
    public void Read_ReportBeforeAnElection_IsWarnedOf()
    {
        var text = Text.Replace(Opens, "opens: 2021-01-18 09:00")
            .Replace(Closes, "closes: 2021-03-05 17:00")
            .Replace(Report, "report: 2021-04-26");

        var problem = Assert.Single(Read(text).Problems);

        Assert.StartsWith("The report is due on Monday 26 April 2021, in the pre-election period", problem.What);
    }

    [Fact]
    public void Read_YearWithoutASchoolCalendar_NotesThatItWasNotChecked()
    {
        var text = Text.Replace(Opens, "opens: 2015-11-09 09:00")
            .Replace(Closes, "closes: 2015-12-11 17:00")
            .Replace(Report, "report: 2016-01-11");

        var reading = Read(text);

        Assert.NotNull(reading.Consultation);
        Assert.All(reading.Problems, problem => Assert.Equal(Severity.Note, problem.Severity));
        Assert.Equal("The school holidays of 2015 are not known.", reading.Problems[0].What);
    }

    [Fact]
    public void Read_YearWithoutBankHolidays_NotesThatItWasNotChecked()
    {
        var text = Text.Replace(Opens, "opens: 2040-11-05 09:00")
            .Replace(Closes, "closes: 2040-12-07 17:00")
            .Replace(Report, "report: 2041-01-14");

        Assert.Contains(
            Read(text).Problems,
            problem => problem is { Severity: Severity.Note, What: "The bank holidays of 2041 are not known." }
        );
    }

    [Fact]
    public void Read_TimeInTheHourThatIsLeftOut_IsRefused()
    {
        var text = Text.Replace(Opens, "opens: 2021-03-01 09:00")
            .Replace(Closes, "closes: 2021-03-28 01:30")
            .Replace(Report, "report: 2021-05-10");

        var problem = Assert.Single(Read(text).Problems, problem => problem.Severity == Severity.Error);

        Assert.Equal("There is no 1:30am on Sunday 28 March 2021: the clocks go forward.", problem.What);
        Assert.Equal((23, 11), (problem.Line, problem.Column));
    }
}
