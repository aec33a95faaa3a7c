using System.Text.Json;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Tests.Consultations.Timetables;

public class TimetableTests
{
    private static readonly TimetablePlan Plan = SomeFile.Read().Consultation!.Plan;

    [Fact]
    public void Resolve_RelativeDates_FallWhereAPersonWouldCountThem()
    {
        var timetable = Plan.Resolve(WorkingDays.England);

        Assert.Equal(
            [
                "Opens: 9am on Monday 8 November 2010",
                "Reminder: 9am on Monday 22 November 2010",
                "ClosingSoon: 9am on Wednesday 8 December 2010",
                "Closes: 5pm on Friday 10 December 2010",
                "ReportDue: 9am on Monday 10 January 2011",
                "IdentitiesDeleted: 9am on Friday 10 June 2011",
            ],
            timetable.Moments.Select(moment => $"{moment.Event}: {moment.London}")
        );
    }

    [Fact]
    public void Resolve_SummerDates_AreAnHourEarlierInUtc()
    {
        var deleted = Plan.Resolve(WorkingDays.England).IdentitiesDeleted;

        Assert.Equal(new DateTimeOffset(2011, 6, 10, 8, 0, 0, TimeSpan.Zero), deleted);
    }

    [Fact]
    public void Resolve_CloseExtended_MovesWhatIsRelativeToIt()
    {
        var extended = Plan with { Closes = new(new(2010, 12, 17), new(17, 0)) };

        var timetable = extended.Resolve(WorkingDays.England);

        Assert.Equal("9am on Wednesday 15 December 2010", LondonText.Moment(timetable.ClosingSoon!.Value));
        Assert.Equal("9am on Monday 22 November 2010", Assert.Single(timetable.Reminders).London);
        Assert.Equal("9am on Monday 10 January 2011", LondonText.Moment(timetable.ReportDue!.Value));
    }

    [Fact]
    public void Resolve_RemindersInAnyOrder_AreNumberedInTheOrderOfTime()
    {
        var plan = Plan with
        {
            Reminders =
            [
                new RelativeDate(7, DateUnit.Days, DateAnchor.BeforeClose, new(9, 0)),
                new RelativeDate(2, DateUnit.Weeks, DateAnchor.AfterOpening, new(9, 30)),
            ],
        };

        Assert.Equal(
            [(1, "9:30am on Monday 22 November 2010"), (2, "9am on Friday 3 December 2010")],
            plan.Resolve(WorkingDays.England).Reminders.Select(reminder => (reminder.Number, reminder.London))
        );
    }

    [Fact]
    public void Resolve_Timetable_SurvivesBeingTheInputOfAWorkflow()
    {
        var timetable = Plan.Resolve(WorkingDays.England);

        var json = JsonSerializer.Serialize(timetable, WorkflowJson.Options);
        var read = JsonSerializer.Deserialize<Timetable>(json, WorkflowJson.Options)!;

        Assert.Equal(timetable.Moments, read.Moments);
        Assert.Equal(timetable.Closes, read.Closes);
    }
}
