namespace SchoolsDigital.Kernel.Text;

/// <summary>Says how many there are of something. The one place that knows of singular and plural.</summary>
public static class Count
{
    /// <summary>"1 school", "2,400 schools".</summary>
    public static string Of(int count, string noun) => Of(count, noun, $"{noun}s");

    /// <summary>The same with a plural of its own, as in "1 person has", "2 people have".</summary>
    public static string Of(int count, string one, string many) => $"{count:#,0} {Word(count, one, many)}";

    /// <summary>The word alone, where it stands apart from its number.</summary>
    public static string Word(int count, string one, string many) => count == 1 ? one : many;
}
