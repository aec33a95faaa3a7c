namespace SchoolsDigital.Schools.Successions;

/// <summary>One school as the successor of another, as the register links them. Its date is often missing and never relied on.</summary>
/// <param name="From">The URN of one school.</param>
/// <param name="To">The URN of the other.</param>
/// <param name="IsDirected">Whether it is known that the first came before the second.</param>
internal readonly record struct SuccessionLink(int From, int To, bool IsDirected);
