namespace SchoolsDigital.Desk.Actions;

/// <summary>Says how many there are of something.</summary>
internal static class Count
{
    /// <summary>"1 school", "2,400 schools".</summary>
    public static string Of(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>The same with a plural of its own, as in "1 person has", "2 people have".</summary>
    public static string Of(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
