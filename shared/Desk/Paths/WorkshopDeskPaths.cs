using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Paths;

/// <summary>The paths of the coordinator's pages for workshops.</summary>
internal static class WorkshopDeskPaths
{
    /// <summary>All series.</summary>
    public const string Home = "/desk/workshops";

    /// <summary>The name of the section in the desk's navigation.</summary>
    public const string Section = "Workshops";

    internal const string SeriesRoute = $"{Home}/{{authority}}/{{series}}";

    /// <summary>One series.</summary>
    public static string Of(SeriesRef series) => $"{Home}/{series.Authority}/{series.Series}";

    /// <summary>One session.</summary>
    public static string Of(SeriesRef series, string session) => $"{Of(series)}/sessions/{session}";

    /// <summary>Where somebody is booked on behalf.</summary>
    public static string Book(SeriesRef series) => $"{Of(series)}/book";

    /// <summary>Where what looks after a series is started again.</summary>
    public static string StartAgain(SeriesRef series) => $"{Of(series)}/start-again";

    /// <summary>Who came to a series.</summary>
    public static string Attendance(SeriesRef series) => $"{Of(series)}/attendance";

    /// <summary>The list of everybody, as a file.</summary>
    public static string Csv(SeriesRef series) => $"{Of(series)}/bookings.csv";
}
