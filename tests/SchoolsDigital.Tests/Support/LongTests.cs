namespace SchoolsDigital.Tests.Support;

/// <summary>Whether what only repeats at length is wanted too: the nightly check sets <c>LONG_TESTS=true</c>.</summary>
internal static class LongTests
{
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("LONG_TESTS") == "true";

    /// <summary>Skips a test that is for the nightly check.</summary>
    public static void SkipUnlessWanted() =>
        Assert.SkipUnless(AreWanted, "It takes minutes and a quiet computer; the nightly check sets LONG_TESTS=true.");
}
