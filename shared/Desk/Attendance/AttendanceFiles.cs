using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The numbers of a series as files, for the desk: whole, so not to be published.</summary>
internal static class AttendanceFiles
{
    private static readonly string[] Columns = ["session", "booked", "came", "schools", "walk_ins", "no_shows"];

    /// <summary>A row for each session, one for each sector, and one for all.</summary>
    public static IResult Csv(SeriesAttendance attendance)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
        {
            csv.Words(column);
        }

        csv.EndRow();
        foreach (var session in attendance.Sessions)
        {
            csv.Words(session.Label).Number(session.Booked).Number(session.Came.People).Number(session.Came.Schools);
            csv.Number(session.WalkIns);
            _ = session.NoShows is { } missing ? csv.Number(missing) : csv.None();
            csv.EndRow();
        }

        foreach (var (sector, came) in attendance.BySector)
        {
            Write(csv, sector.Label(), came);
        }

        Write(csv, "All", attendance.Came);
        return TypedResults.Bytes(csv.ToBytes(), "text/csv; charset=utf-8", $"{attendance.Code}-attendance.csv");
    }

    /// <summary>The same for programs.</summary>
    public static IResult Json(SeriesAttendance attendance) =>
        TypedResults.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(attendance, JsonSerializerOptions.Web),
            "application/json",
            $"{attendance.Code}-attendance.json"
        );

    private static void Write(CsvText csv, string group, HeadCount came)
    {
        csv.Words(group).None().Number(came.People).Number(came.Schools).None().None();
        csv.EndRow();
    }
}
