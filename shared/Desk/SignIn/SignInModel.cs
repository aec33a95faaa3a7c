namespace SchoolsDigital.Desk.SignIn;

/// <summary>What the page of a one-time link shows.</summary>
/// <param name="Name">What whoever signs in is called, as far as it is known.</param>
/// <param name="IsKnown">Whether the link was sent to them, so that they need not say who they are.</param>
public sealed record SignInModel(string Name, bool IsKnown);
