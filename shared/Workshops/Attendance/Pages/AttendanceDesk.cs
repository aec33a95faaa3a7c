using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations;
using SchoolsDigital.Desk;
using SchoolsDigital.Web;
using SchoolsDigital.Workshops.Desk;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Attendance.Pages;

/// <summary>How many came to a series, the lists that it is counted from, and the links to hand out.</summary>
internal sealed class AttendanceDesk(SeriesStore store, AttendanceBook attendance, SeriesLinks links) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/attendance";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var reference = new SeriesRef(visit["authority"], visit["series"]);
        if (
            !Codes.AreGood(reference.Authority, reference.Series)
            || await store.FindAsync(reference, cancellationToken) is not { } series
            || await attendance.CountAsync(reference, cancellationToken) is not { } counted
        )
        {
            return Page.NotFound();
        }

        return visit.Query("as") switch
        {
            "csv" => AttendanceFiles.Csv(counted),
            "json" => AttendanceFiles.Json(counted),
            _ => Page.Ok<AttendanceView>(await ModelAsync(series, counted, cancellationToken)),
        };
    }

    private async Task<AttendanceModel> ModelAsync(
        WorkshopSeries series,
        SeriesAttendance counted,
        CancellationToken cancellationToken
    )
    {
        var sessions = await store.ListSessionsAsync(series.Ref, cancellationToken);
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
