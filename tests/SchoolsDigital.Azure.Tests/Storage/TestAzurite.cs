using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>
/// The storage emulator that all tests of this process share: one that a variable names, npm's, or where the tests were built
/// for Docker one in a container. Where there is none the tests skip and say so.
/// </summary>
internal static class TestAzurite
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    // It ends with the process, or when nobody holds it any more.
    private static Azurite? held;

    /// <summary>The connection string of its account.</summary>
    public static Task<string> ConnectAsync() => Started.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Azurite.Variable) is { Length: > 0 } running)
        {
            return running;
        }

#if DOCKER
        return await AzuriteContainer.StartAsync();
#else
        var missing = Azurite.MissingPart();
        Assert.SkipUnless(missing is null, missing ?? "");
        held = await Azurite.StartAsync();
        return held.Connection;
#endif
    }
}
