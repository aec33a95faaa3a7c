namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Somebody who works at a school and opens a survey.</summary>
/// <param name="Number">Their place among all; those who send their answers come first.</param>
/// <param name="Urn">The school.</param>
/// <param name="At">When they open the link (UTC).</param>
/// <param name="Invitation">The number of the invitation that is theirs; null for a colleague who is given the school's link.</param>
/// <param name="PagesUntilGivingUp">After how many pages they leave; null where they go on to the end.</param>
public sealed record StaffMember(
    int Number,
    int Urn,
    DateTimeOffset At,
    int? Invitation = null,
    int? PagesUntilGivingUp = null
);
