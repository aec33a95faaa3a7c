using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Some schools that are to be written to.</summary>
/// <param name="Urns">The schools.</param>
public sealed record SchoolsOrder(SeriesRef Series, SeriesStep Step, IReadOnlyList<int> Urns);
