using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Failures;

/// <summary>What needs a person.</summary>
/// <param name="Rounds">In rounds: those in which there is something.</param>
/// <param name="Workshops">Series of workshops that nothing looks after.</param>
public sealed record FailuresModel(IReadOnlyList<FailureList> Rounds, IReadOnlyList<SeriesStop> Workshops);
