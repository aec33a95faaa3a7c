namespace SchoolsDigital.Tests.Web;

/// <summary>A clock that stands until it is told to go on.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;
}
