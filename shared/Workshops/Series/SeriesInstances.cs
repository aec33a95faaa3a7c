namespace SchoolsDigital.Workshops.Series;

/// <summary>The ids of the workflow instances of series.</summary>
public static class SeriesInstances
{
    /// <summary>That which looks after a series.</summary>
    public static string Of(SeriesRef series) => $"workshops:{series.Authority}:{series.Series}";
}
