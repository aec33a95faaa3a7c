using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>Makes the visitor of people with roles, for a sign-in that has found out who they are.</summary>
public static class DeskPeople
{
    /// <summary>The visitor.</summary>
    /// <param name="subject">See <see cref="DeskUser.Subject"/>.</param>
    /// <param name="everywhere">What they may do in every authority; null for nothing.</param>
    /// <param name="found">Their roles, as <see cref="RoleStore.FindAsync"/> gives them; at least one.</param>
    public static DeskUser UserOf(
        string subject,
        DeskRole? everywhere,
        IReadOnlyDictionary<string, DeskPerson> found
    ) =>
        new(subject, found.Values.First().Name, everywhere)
        {
            Roles = found.ToDictionary(role => role.Key, role => role.Value.Role, StringComparer.Ordinal),
            Person = found.Values.First().Id,
        };
}
