namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>What axe says about a page.</summary>
internal sealed record AxeFindings
{
    /// <summary>How many of its rules the page keeps.</summary>
    public int Passes { get; init; }

    public Barrier[] Barriers { get; init; } = [];
}
