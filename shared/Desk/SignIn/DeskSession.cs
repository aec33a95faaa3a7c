using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>A coordinator who has signed in to the desk.</summary>
/// <param name="Id">Names this sign-in, so that it can be ended before its time; nobody can guess it.</param>
/// <param name="Coordinator">Who it is, as the desk knows them: at most <see cref="LongestCoordinator"/> bytes in UTF-8.</param>
/// <param name="SignedInAt">When they signed in.</param>
/// <param name="SeenAt">When they last did something.</param>
public sealed record DeskSession(LinkId Id, string Coordinator, DateTimeOffset SignedInAt, DateTimeOffset SeenAt)
{
    /// <summary>How long a session lasts however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts with nobody there.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(1);

    /// <summary>How many bytes the coordinator's name may take.</summary>
    public const int LongestCoordinator = 200;

    /// <summary>Whether the session still counts.</summary>
    public bool IsAliveAt(DateTimeOffset now) => now - SignedInAt < Longest && now - SeenAt < LongestIdle;
}
