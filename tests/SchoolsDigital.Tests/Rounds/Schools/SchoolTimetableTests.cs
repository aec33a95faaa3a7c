using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rounds.Schools;

public sealed class SchoolTimetableTests
{
    private static readonly DateTimeOffset Opens = Some.Time("2026-09-07 09:00");

    private static readonly Round Round = new()
    {
        Ref = new("norfolk", "2026"),
        Title = "Survey",
        Definition = new(new string('a', 64)),
        OpensAt = Opens,
        Reminders = [new(1, Opens.AddDays(7)), new(2, Opens.AddDays(13), IsLastCall: true)],
        ClosesAt = Opens.AddDays(14),
        ReportsAt = Opens.AddDays(30),
        PurgesAt = Opens.AddDays(90),
    };

    [Fact]
    public void Ahead_SchoolHasLonger_MovesTheLastCallAndNoOtherReminder()
    {
        var timetable = SchoolTimetable.Ahead(Round, School(days: 19), Opens);

        Assert.Equal(
            [(1, Opens.AddDays(7)), (2, Opens.AddDays(18))],
            timetable.Reminders.Select(reminder => (reminder.Number, reminder.At))
        );
        Assert.Equal(Opens.AddDays(19), timetable.ClosesAt);
    }

    [Fact]
    public void Ahead_SchoolAsAnyOther_MovesNothing()
    {
        var timetable = SchoolTimetable.Ahead(Round, School(days: 14), Opens);

        Assert.Equal(Round.Reminders, timetable.Reminders);
    }

    // News and the reminder may both have waited while the service was down.
    [Fact]
    public void Renewed_ReminderFellDueAndWasNotSent_IsStillAhead()
    {
        var before = SchoolTimetable.Ahead(Round, School(days: 14), Opens);

        var renewed = before.Renewed(Round, School(days: 14), Opens.AddDays(8));

        Assert.Equal([1, 2], renewed.Reminders.Select(reminder => reminder.Number));
    }

    [Fact]
    public void Renewed_ReminderWasSent_IsNotAheadAgain()
    {
        var before = SchoolTimetable.Ahead(Round, School(days: 14), Opens).AfterNext();

        var renewed = before.Renewed(Round, School(days: 14), Opens.AddDays(8));

        Assert.Equal(2, Assert.Single(renewed.Reminders).Number);
    }

    private static InvitedSchool School(int days) =>
        new()
        {
            Urn = 120_001,
            Name = "Oak Primary School",
            Sector = Sector.Primary,
            Size = SizeBand.From101To200,
            ClosesAt = Opens.AddDays(days),
        };
}
