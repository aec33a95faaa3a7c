using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Something that is to be done for a whole series.</summary>
public sealed record StepOrder(SeriesRef Series, SeriesStep Step);
