namespace SchoolsDigital.Web.SignedIn;

/// <summary>Somebody who is signed in to the desk.</summary>
/// <param name="Subject">The same for as long as forms given to them should be accepted, and nobody else's.</param>
/// <param name="Name">What the ledger calls them.</param>
/// <param name="Role">What they may do.</param>
public sealed record DeskUser(string Subject, string Name, DeskRole Role)
{
    /// <summary>Whether they may change anything.</summary>
    public bool MayAct => Role == DeskRole.Coordinator;
}
