namespace SchoolsDigital.Schools.Contacts;

/// <summary>Roles in words: read from whatever a file calls them, and shown.</summary>
public static class ContactRoles
{
    // The first that matches counts, so what is narrower stands before what is wider: a "head of ICT" is no head, a
    // "clerk to governors" no office clerk. Each entry is a set of words that all have to be there.
    private static readonly (string[] Words, ContactRole Role)[] Rules =
    [
        (["chair"], ContactRole.ChairOfGovernors),
        (["governor"], ContactRole.Governor),
        (["governors"], ContactRole.Governor),
        (["governance"], ContactRole.Governor),
        (["trustee"], ContactRole.Governor),
        (["ict"], ContactRole.IctLead),
        (["it"], ContactRole.IctLead),
        (["network"], ContactRole.IctLead),
        (["technician"], ContactRole.IctLead),
        (["digital"], ContactRole.IctLead),
        (["computing"], ContactRole.IctLead),
        (["business"], ContactRole.BusinessManager),
        (["sbm"], ContactRole.BusinessManager),
        (["bursar"], ContactRole.BusinessManager),
        (["finance"], ContactRole.BusinessManager),
        (["deputy"], ContactRole.Deputy),
        (["assistant", "head"], ContactRole.Deputy),
        (["assistant", "headteacher"], ContactRole.Deputy),
        (["assistant", "principal"], ContactRole.Deputy),
        (["vice", "principal"], ContactRole.Deputy),
        (["office"], ContactRole.Office),
        (["admin"], ContactRole.Office),
        (["administrator"], ContactRole.Office),
        (["administration"], ContactRole.Office),
        (["secretary"], ContactRole.Office),
        (["reception"], ContactRole.Office),
        (["receptionist"], ContactRole.Office),
        (["clerk"], ContactRole.Office),
        (["headteacher"], ContactRole.HeadTeacher),
        (["head", "teacher"], ContactRole.HeadTeacher),
        (["head", "of", "school"], ContactRole.HeadTeacher),
        (["head", "of", "centre"], ContactRole.HeadTeacher),
        (["head", "of"], ContactRole.Teacher),
        (["head"], ContactRole.HeadTeacher),
        (["headmaster"], ContactRole.HeadTeacher),
        (["headmistress"], ContactRole.HeadTeacher),
        (["principal"], ContactRole.HeadTeacher),
        (["teacher"], ContactRole.Teacher),
        (["tutor"], ContactRole.Teacher),
        (["lecturer"], ContactRole.Teacher),
        (["senco"], ContactRole.Teacher),
    ];

    /// <summary>All roles, in the order in which they are shown.</summary>
    public static IReadOnlyList<ContactRole> All { get; } = Enum.GetValues<ContactRole>();

    /// <summary>The name of a role as it is shown, such as "Head teacher".</summary>
    public static string Label(this ContactRole role) =>
        role switch
        {
            ContactRole.HeadTeacher => "Head teacher",
            ContactRole.Deputy => "Deputy head",
            ContactRole.BusinessManager => "Business manager",
            ContactRole.IctLead => "ICT lead or network manager",
            ContactRole.Office => "School office",
            ContactRole.ChairOfGovernors => "Chair of governors",
            _ => role.ToString(),
        };

    /// <summary>The role of a job title in anybody's words; <see cref="ContactRole.Other"/> where none is recognised.</summary>
    public static ContactRole Read(string? title)
    {
        var words = (title ?? "")
            .ToLowerInvariant()
            .Split(
                title is null ? [] : [.. title.Where(c => !char.IsLetter(c)).Distinct()],
                StringSplitOptions.RemoveEmptyEntries
            );
        foreach (var (needed, role) in Rules)
        {
            if (needed.All(words.Contains))
            {
                return role;
            }
        }

        return ContactRole.Other;
    }

    /// <summary>The turn of a role when a mail to somebody else has bounced; the lowest is asked first.</summary>
    internal static int Turn(ContactRole role) =>
        role switch
        {
            ContactRole.HeadTeacher => 1,
            ContactRole.BusinessManager or ContactRole.Office => 2,
            ContactRole.IctLead => 3,
            ContactRole.ChairOfGovernors => 4,
            _ => 5,
        };
}
