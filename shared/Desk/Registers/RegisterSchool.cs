namespace SchoolsDigital.Desk.Registers;

/// <summary>A school of a register, and whom of it we can write to.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contacts">How many contacts it has.</param>
/// <param name="Unsubscribed">How many of them have unsubscribed from mail about surveys.</param>
public sealed record RegisterSchool(int Urn, string Name, int Contacts, int Unsubscribed)
{
    /// <summary>Whether nobody of it can be written to.</summary>
    public bool IsOutOfReach => Contacts == Unsubscribed;
}
