namespace SchoolsDigital.Figures.Tables;

/// <summary>How many of a group were asked and how many answered.</summary>
/// <param name="SchoolsInvited">Schools that were asked; known from the register, so never hidden.</param>
/// <param name="PeopleInvited">People who were asked by name; null where not known of every school.</param>
/// <param name="Answered">Those who answered.</param>
public sealed record ResponseRate(Group Group, int SchoolsInvited, int? PeopleInvited, Base Answered)
{
    public decimal? ShareOfSchools =>
        SchoolsInvited > 0 && Answered.Schools is { } schools ? (decimal)schools / SchoolsInvited : null;

    public decimal? ShareOfPeople =>
        PeopleInvited > 0 && Answered.People is { } people ? (decimal)people / PeopleInvited : null;
}
