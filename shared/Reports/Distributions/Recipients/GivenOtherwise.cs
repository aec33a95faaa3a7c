namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>That a recipient has a report by another way than our mail.</summary>
/// <param name="How">In the words of whoever noted it, such as "Posted on 3 May".</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When (UTC).</param>
public sealed record GivenOtherwise(string How, string By, DateTimeOffset At);
