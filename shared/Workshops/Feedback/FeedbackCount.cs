using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Workshops.Feedback;

/// <summary>How many people of how many schools said how useful a series was. Not fit to be published as it is.</summary>
/// <param name="All">Everybody who answered.</param>
/// <param name="Answers">Who said each of 1 to 5, in this order.</param>
public sealed record FeedbackCount(HeadCount All, IReadOnlyList<HeadCount> Answers);
