using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Consultations;

namespace SchoolsDigital.Tests.Workshops.Files;

public class SeriesFileTests
{
    private const string Series = """
        workshops:
          - code: january
            title: January workshops
            about: Two hours on the proposed service.
            perSchool: 3
            opens: 2011-01-05 09:00
            closes: 2011-01-24
            reminders:
              - 5 working days before close
            sessions:
              - code: lynn
                date: 2011-01-26
                lunch: 12:30
                starts: 13:30
                ends: 15:30
                capacity: 20
                venue:
                  name: Town Hall
                  address: Saturday Market Place, King’s Lynn
              - code: online
                date: 2011-01-28
                starts: 9:30
                ends: 11:30
                capacity: 40
                online: https://meet.example.org/january
        """;

    private static readonly string Whole = SomeFile.Text.TrimEnd() + "\n" + Series;

    private static readonly string Alone =
        "version: 1\nauthority:\n  code: norfolk\n  name: Norfolk\n  sender: { name: ICT, email: ict@example.org }\n  replyTo: ict@example.org\n"
        + "  dataProtection: { controller: Norfolk, lawfulBasis: Public task, officer: officer@example.org, rights: You can object, retention: Six months, processors: [The host] }\n"
        + Series;

    [Fact]
    public void Read_SeriesInAConsultation_HasItsSessionsInLondonTime()
    {
        var reading = SomeFile.Read(Whole);

        Assert.Empty(reading.Problems);
        var series = Assert.Single(reading.Consultation!.Workshops);
        Assert.Equal((3, 60, 10), (series.PerSchool!.Value, series.Places, series.OfferHours));
        Assert.Equal(Support.Some.Time("2011-01-26 13:30"), series.Sessions[0].StartsAt);
        Assert.Equal(("Town Hall", null), (series.Sessions[0].Venue!.Name, series.Sessions[0].Online));
        Assert.Equal(new("https://meet.example.org/january"), series.Sessions[1].Online);
    }

    [Fact]
    public void Read_SeriesThatDoesNotSay_InvitesAndForgetsWithItsRound()
    {
        var consultation = SomeFile.Read(Whole).Consultation!;

        Assert.Equal(consultation.Timetable.IdentitiesDeleted, consultation.Workshops[0].IdentitiesDeleted);
        Assert.Equal([Sector.Primary, Sector.Secondary], consultation.Workshops[0].Audience.Sectors);
    }

    [Fact]
    public void Read_SeriesOnItsOwn_NeedsNoSurvey()
    {
        var reading = WorkshopFile.Read(Alone);

        Assert.Empty(reading.Problems);
        Assert.Equal(("norfolk", "january"), (reading.Authority!.Code, Assert.Single(reading.Series).Code));
        Assert.Equal(Support.Some.Time("2011-07-24 09:00"), reading.Series[0].IdentitiesDeleted);
    }

    [Fact]
    public void Read_FileThatIsEmpty_SaysSo() => Assert.NotEmpty(WorkshopFile.Read("").Problems);

    [Fact]
    public void Write_Series_IsInTheCheckReport()
    {
        var report = CheckReport.Write("consultation.yaml", SomeFile.Read(Whole));

        Assert.Contains("\nWorkshops: January workshops; 2 sessions with 60 places.\n", report);
        Assert.Contains("1:30pm on Wednesday 26 January 2011  Town Hall, 20 places\n", report);
        Assert.Contains("offered place is kept for 10 working hours; at most 3 people of a school.\n", report);
    }

    [Theory]
    [InlineData(
        "starts: 13:30",
        "starts: ‸1:30pm",
        "\"1:30pm\" is not a time.",
        "Write it in 24 hours, such as 13:30."
    )]
    [InlineData("ends: 15:30", "ends: ‸13:00", "The session ends before it starts.", "Choose a time after 1:30pm.")]
    [InlineData(
        "lunch: 12:30",
        "lunch: ‸16:00",
        "Lunch is after the end of the session.",
        "Choose a time before 3:30pm."
    )]
    [InlineData(
        "date: 2011-01-26",
        "date: ‸2011-01-26 13:30",
        "This holds a time.",
        "Write the date alone, and the times under starts and ends."
    )]
    [InlineData("capacity: 20", "capacity: ‸0", "0 is too small.", "Write a number from 1 to 1,000.")]
    [InlineData(
        "https://meet",
        "‸meet",
        "\"meet.example.org/january\" is not a web address.",
        "Write it in full, beginning with https://."
    )]
    [InlineData(
        "code: online",
        "code: ‸lynn",
        "Another session has the code \"lynn\" already.",
        "Give each its own: the first is on line 79."
    )]
    [InlineData(
        "closes: 2011-01-24",
        "closes: ‸2011-01-28 10:00",
        "Booking closes after the last session has begun.",
        "Choose a date before 9:30am on Friday 28 January 2011."
    )]
    [InlineData(
        "5 working days before close",
        "‸2011-01-25",
        "The reminder falls on 9am on Tuesday 25 January 2011, while nobody can book.",
        "Choose a moment between 9am on Wednesday 5 January 2011 and 5pm on Monday 24 January 2011."
    )]
    [InlineData("date: 2011-01-28", "date: 2011-01-28‸", "", "")]
    public void Read_SomethingIsWrong_SaysWhatWhereAndHowToMendIt(
        string piece,
        string with,
        string what,
        string howToMend
    )
    {
        var marked = Whole.Replace(piece, with);
        var mark = marked.IndexOf(SomeFile.Here);
        var before = marked[..mark];

        var problems = SomeFile.Read(marked.Remove(mark, 1)).Problems;

        (string, string, int, int)[] expected =
            what.Length == 0
                ? []
                : [(what, howToMend, before.Count(letter => letter == '\n') + 1, mark - before.LastIndexOf('\n'))];
        Assert.Equal(expected, problems.Select(found => (found.What, found.HowToMend, found.Line, found.Column)));
    }

    [Fact]
    public void Read_NoPlace_IsAnError()
    {
        var problem = Assert.Single(
            SomeFile.Read(Whole.Replace("        online: https://meet.example.org/january", "")).Problems
        );

        Assert.Equal("The session has no place.", problem.What);
    }

    [Fact]
    public void Read_NoSessions_IsAnError()
    {
        var text = Whole[..Whole.IndexOf("    sessions:", StringComparison.Ordinal)] + "    sessions: []";

        Assert.Equal("The series has no sessions.", Assert.Single(SomeFile.Read(text).Problems).What);
    }

    [Fact]
    public void Read_SessionOnASaturday_IsAWarning()
    {
        var problem = Assert.Single(SomeFile.Read(Whole.Replace("2011-01-28", "2011-01-29")).Problems);

        Assert.Equal(
            (Severity.Warning, "The session is on Saturday 29 January 2011, at a weekend."),
            (problem.Severity, problem.What)
        );
    }
}
