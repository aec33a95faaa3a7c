namespace SchoolsDigital.Desk.SignIn;

/// <summary>A session at the desk that has not been ended, as lists show it.</summary>
/// <param name="Row">Names it to whoever may end it, and opens nothing.</param>
/// <param name="Name">What whoever signed in is called.</param>
/// <param name="SignedInAt">When they signed in (UTC).</param>
public sealed record ListedSession(string Row, string Name, DateTimeOffset SignedInAt);
