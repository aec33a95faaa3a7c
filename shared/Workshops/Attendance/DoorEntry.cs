using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>A line of the door list: somebody who is expected, or who came without being expected.</summary>
/// <param name="Id">The booking's, or the walk-in's.</param>
public sealed record DoorEntry(string Id, string Name, string School, string? Role, bool HasCome, bool IsWalkIn)
{
    /// <summary>
    /// Everybody who holds a place in a session, and everybody who came besides, by last name. Whoever was ticked off and
    /// then gave the place back has come all the same.
    /// </summary>
    public static IReadOnlyList<DoorEntry> List(
        string session,
        IEnumerable<Booking> bookings,
        IReadOnlyCollection<Attendee> attendees
    )
    {
        var expected = bookings.Where(booking => booking.IsActive && booking.Session == session).ToList();
        var came = attendees.Select(attendee => attendee.Id).ToHashSet(StringComparer.Ordinal);
        var known = expected.Select(booking => booking.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. expected
                .Select(one => new DoorEntry(one.Id, one.Name, one.School, one.Role, came.Contains(one.Id), false))
                .Concat(
                    attendees
                        .Where(one => !known.Contains(one.Id))
                        .Select(one => new DoorEntry(one.Id, one.Name, one.School, one.Role, true, IsWalkIn: true))
                )
                .OrderBy(entry => LastName(entry.Name), StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(entry => entry.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
    }

    private static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
