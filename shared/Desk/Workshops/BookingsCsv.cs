using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>Writes bookings for a spreadsheet. Needs are left out: they have their own place on the session's page, without names.</summary>
internal static class BookingsCsv
{
    private static readonly string[] Head =
    [
        "Name",
        "Role",
        "Email",
        "URN",
        "School",
        "Sector",
        "State",
        "Session",
        "Waits for",
        "Made",
    ];

    public static byte[] Write(IReadOnlyList<Session> sessions, IReadOnlyList<Booking> bookings)
    {
        var csv = new CsvText();
        Row(csv, Head);
        foreach (var booking in bookings)
        {
            Row(
                csv,
                booking.Name,
                booking.Role,
                booking.Email,
                $"{booking.Urn}",
                booking.School,
                $"{booking.Sector}",
                $"{booking.State}",
                sessions.FirstOrDefault(session => session.Code == booking.Session) is { } held
                    ? SessionText.Of(held)
                    : "",
                string.Join("; ", booking.WaitsFor),
                LondonText.Moment(booking.MadeAt)
            );
        }

        return csv.ToBytes();
    }

    private static void Row(CsvText csv, params IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.Words(cell);
        }

        csv.EndRow();
    }
}
