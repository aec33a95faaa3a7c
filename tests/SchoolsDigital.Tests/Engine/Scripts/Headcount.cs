namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>An event whose type refuses some values.</summary>
public sealed record Headcount
{
    public Headcount(int pupils)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pupils);
        Pupils = pupils;
    }

    public int Pupils { get; }
}
