using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>How many came to a series, the lists that it is counted from, and the links to hand out.</summary>
internal sealed class AttendanceDesk(SeriesStore store, AttendanceBook attendance, SeriesLinks links) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/attendance";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        store.OpenAsync(
            visit,
            async (series, sessions) =>
            {
                var counted = (await attendance.CountAsync(series.Ref, cancellationToken))!;
                return visit.Query("as") switch
                {
                    "csv" => AttendanceFiles.Csv(counted),
                    "json" => AttendanceFiles.Json(counted),
                    _ => Page.Ok<AttendanceView>(ModelOf(series, sessions, counted)),
                };
            },
            cancellationToken
        );

    private AttendanceModel ModelOf(WorkshopSeries series, IReadOnlyList<Session> sessions, SeriesAttendance counted)
    {
        var open = series.IsForgotten ? [] : sessions.Where(session => !session.IsCancelled).ToList();
        return new(
            series,
            counted,
            open,
            series.IsForgotten ? null : links.OfCalendar(series),
            open.ToDictionary(session => session.Code, session => links.OfDoor(series.Ref, session))
        );
    }
}
