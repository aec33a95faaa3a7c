using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Desk.SignIn;

public class DeskSessionsTests
{
    private readonly TestClock clock = new();
    private readonly LinkId id = new(7);

    [Fact]
    public void Open_SealedSession_SaysWhoItIs()
    {
        var sessions = Sessions();

        var session = sessions.Open(sessions.Seal(sessions.Begin(id, "coordinator@example.org")));

        Assert.Equal(new(id, "coordinator@example.org", clock.GetUtcNow(), clock.GetUtcNow()), session);
    }

    [Fact]
    public void Open_LeftAloneForAnHour_IsOver()
    {
        // Arrange
        var sessions = Sessions();
        var cookie = sessions.Seal(sessions.Begin(id, "anna"));

        // Act
        clock.Advance(TimeSpan.FromMinutes(59));
        var busy = sessions.Open(cookie)!;
        clock.Advance(TimeSpan.FromMinutes(59));

        // Assert: the first cookie has been left alone for too long, the one of its last use has not.
        Assert.Null(sessions.Open(cookie));
        Assert.NotNull(sessions.Open(sessions.Seal(busy)));
    }

    [Fact]
    public void Open_BusyForTwelveHours_IsOver()
    {
        // Arrange
        var sessions = Sessions();
        var session = sessions.Begin(id, "anna");

        // Act
        for (var halfHour = 0; halfHour < 23; halfHour++)
        {
            clock.Advance(TimeSpan.FromMinutes(30));
            session = sessions.Open(sessions.Seal(session));
            Assert.NotNull(session);
        }

        clock.Advance(TimeSpan.FromMinutes(30));

        // Assert
        Assert.Null(sessions.Open(sessions.Seal(session!)));
    }

    [Fact]
    public void Open_AnyCharacterChanged_IsRefused()
    {
        // Arrange: a name whose length leaves no spare bits at the end of the base64url.
        var sessions = Sessions();
        var cookie = sessions.Seal(sessions.Begin(id, "anna"));
        Assert.Equal(0, cookie.Length % 4);

        for (var position = 0; position < cookie.Length; position++)
        {
            // Act
            var changed = cookie[..position] + (cookie[position] is 'A' ? 'B' : 'A') + cookie[(position + 1)..];

            // Assert
            Assert.Null(sessions.Open(changed));
        }
    }

    [Fact]
    public void Open_NotACookieOfOurs_IsRefused()
    {
        var link = new SignedLinks(Keys, clock).Create(id, LinkPurpose.DeskSignIn, clock.GetUtcNow().AddDays(1));

        Assert.All(
            [null, "", "x", "=", link, link + link, new string('A', 5000)],
            cookie => Assert.Null(Sessions().Open(cookie))
        );
    }

    [Fact]
    public void Seal_NameTooLong_IsAnError()
    {
        var sessions = Sessions();

        Assert.Throws<ArgumentException>(() =>
            sessions.Seal(sessions.Begin(id, new('x', DeskSession.LongestCoordinator + 1)))
        );
    }

    private static LinkKeys Keys => new([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]);

    private DeskSessions Sessions() => new(Keys, clock);
}
