namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>Dates as the paper writes them.</summary>
internal static class PaperDates
{
    /// <summary>Such as "12 January 2011".</summary>
    public static string Words(this DateOnly date) => $"{date:d MMMM yyyy}";
}
