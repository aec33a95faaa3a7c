using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>Staff and the schools that they are from; one of each is counted once. Guests from no school are not counted.</summary>
public sealed record HeadCount(int People, int Schools)
{
    /// <summary>Counts those who came.</summary>
    public static HeadCount Of(IEnumerable<Attendee> attendees)
    {
        var staff = attendees.Where(attendee => attendee.Urn != Attendee.NoSchool).ToList();
        return new(
            staff.Select(attendee => attendee.Person).Distinct(StringComparer.Ordinal).Count(),
            staff.Select(attendee => attendee.Urn).Distinct().Count()
        );
    }

    /// <summary>As in "46 staff from 41 schools".</summary>
    public override string ToString() => $"{People:#,0} staff from {Count.Of(Schools, "school")}";
}
