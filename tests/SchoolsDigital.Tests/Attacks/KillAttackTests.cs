using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Attacks;

public sealed class KillAttackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Slow")]
    public Task Serve_KilledSixTimesWhilePeopleAnswerAndBook_KeepsAllThatTheyWereTold() =>
        AttackAsync(new(kills: 6, respondents: 40, guests: 80));

    private static async Task AttackAsync(KillAttack attack)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("LONG_TESTS") == "true",
            "It takes minutes and a quiet computer; the nightly check sets LONG_TESTS=true."
        );
        using var folder = new TempFolder();
        using var output = new StringWriter();

        var lost = await attack.RunAsync(folder.Path, output, Token);

        TestContext.Current.TestOutputHelper?.WriteLine($"{output}");
        Assert.True(lost.Count == 0, $"{output}{string.Join('\n', lost.Take(20))}");
    }
}
