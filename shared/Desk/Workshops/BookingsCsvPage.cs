using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>Everybody who is booked or waits, as a file for a spreadsheet.</summary>
internal sealed class BookingsCsvPage(SeriesStore store) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/bookings.csv";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        store.OpenAsync(
            visit,
            async (series, sessions) =>
                Results.File(
                    BookingsCsv.Write(sessions, await store.ListBookingsAsync(series.Ref, cancellationToken)),
                    "text/csv; charset=utf-8",
                    $"{series.Ref.Series}-bookings.csv"
                ),
            cancellationToken
        );
}
