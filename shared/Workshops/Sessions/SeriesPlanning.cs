using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>Makes of a plan the records that a series starts with.</summary>
internal static class SeriesPlanning
{
    public static WorkshopSeries Series(SeriesPlan plan, AuthorityProfile authority, string? round, WorkingDays days) =>
        new()
        {
            Ref = new(authority.Code, plan.Code),
            Title = plan.Title,
            About = plan.About,
            ForWhom = plan.ForWhom,
            Audience = plan.Audience,
            Authority = authority,
            Round = round,
            PerSchool = plan.PerSchool,
            OpensAt = plan.Opens.Utc,
            ClosesAt = plan.Closes.Utc,
            RemindersAt = [.. plan.Reminders.Select(rule => rule.In(plan.Opens, plan.Closes, days).Utc).Order()],
            OfferHours = plan.OfferHours,
            Lunch = plan.Lunch,
            PurgesAt = plan.IdentitiesDeleted,
        };

    public static Session Session(SessionPlan plan, int number) =>
        new()
        {
            Code = plan.Code,
            Number = number,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            LunchAt = plan.Lunch is { } lunch ? LondonTime.ToUtc(plan.Date, lunch) : null,
            Venue = plan.Venue,
            Online = plan.Online,
            Capacity = plan.Capacity,
        };
}
