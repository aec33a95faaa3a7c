using System.Collections.ObjectModel;

namespace SchoolsDigital.Web.SignedIn;

/// <summary>Somebody who is signed in to the desk.</summary>
/// <param name="Subject">The same for as long as forms given to them should be accepted, and nobody else's.</param>
/// <param name="Name">What the ledger calls them.</param>
/// <param name="Everywhere">
/// What they may do in every authority, because whoever runs the service says so; null for people who have roles in single
/// authorities.
/// </param>
public sealed record DeskUser(string Subject, string Name, DeskRole? Everywhere)
{
    /// <summary>What they may do in single authorities, by their codes.</summary>
    public IReadOnlyDictionary<string, DeskRole> Roles { get; init; } = ReadOnlyDictionary<string, DeskRole>.Empty;

    /// <summary>Their id among the people of authorities; null for somebody whom whoever runs the service lets in.</summary>
    public string? Person { get; init; }

    /// <summary>The authority that the page is about; null where it is about all that they may see.</summary>
    public string? At { get; init; }

    /// <summary>What they may do on this page: their role in its authority, else the highest that they have anywhere.</summary>
    public DeskRole? Role =>
        At is { } authority ? RoleIn(authority) : Highest(Roles.Values.Cast<DeskRole?>().Append(Everywhere));

    /// <summary>Whether they may change anything on this page.</summary>
    public bool MayAct => Role >= DeskRole.Coordinator;

    /// <summary>Whether they say who may use the desk, of any authority at all.</summary>
    public bool IsOwner => Everywhere == DeskRole.Owner || Roles.Values.Contains(DeskRole.Owner);

    /// <summary>What they may do in an authority; null where they may not even look.</summary>
    public DeskRole? RoleIn(string authority) =>
        Roles.TryGetValue(authority, out var role) ? Highest([role, Everywhere]) : Everywhere;

    /// <summary>Whether they may look at what an authority does.</summary>
    public bool MaySee(string authority) => RoleIn(authority) is not null;

    /// <summary>Whether they may change anything of an authority.</summary>
    public bool MayActIn(string authority) => RoleIn(authority) >= DeskRole.Coordinator;

    private static DeskRole? Highest(IEnumerable<DeskRole?> roles) => roles.Max();
}
