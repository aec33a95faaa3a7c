namespace SchoolsDigital.Kernel.Text;

/// <summary>Says a share as a whole percentage. The one place that rounds shares for people.</summary>
public static class Percent
{
    /// <summary>"49%". It says 0% and 100% only of none and all, since "100%" of 199 in 200 would be wrong.</summary>
    /// <param name="share">0 to 1.</param>
    public static string Of(decimal share) =>
        share switch
        {
            > 0 and < 0.005m => "under 1%",
            >= 0.995m and < 1 => "over 99%",
            _ => $"{Math.Round(share * 100, MidpointRounding.AwayFromZero):0}%",
        };
}
