using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Parts;

/// <summary>How the desk says how many have answered.</summary>
internal static class CountWords
{
    /// <summary>The numbers, and when an anonymous round was counted.</summary>
    public static string Of(ShownCount count)
    {
        var total = count.Total;
        var numbers =
            $"{Count.Of(total.Responses, "response")} from {total.Heard:N0} of {Count.Of(total.Schools, "school")}";
        return !count.IsAnonymous ? numbers
            : count.CountedAt is { } at ? $"{numbers}, counted at about {LondonText.Moment(at)}"
            : "Not counted yet";
    }
}
