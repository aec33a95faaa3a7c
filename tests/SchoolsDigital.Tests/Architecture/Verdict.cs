namespace SchoolsDigital.Tests.Architecture;

/// <summary>How a rule's findings become the outcome of a test.</summary>
internal static class Verdict
{
    /// <summary>Fails with every violation on a line of its own.</summary>
    public static void AssertKept(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Fails unless there is one violation and it says what is expected.</summary>
    public static void AssertBroken(IEnumerable<string> violations, string expected) =>
        Assert.Contains(expected, Assert.Single(violations));
}
