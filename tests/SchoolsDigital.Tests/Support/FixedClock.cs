namespace SchoolsDigital.Tests.Support;

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class FixedClock(string now) : TimeProvider
{
    private DateTimeOffset time = DateTimeOffset.Parse(now + "Z");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => time;

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => time += by;
}
