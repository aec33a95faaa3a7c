using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Whatever a workflow does, it comes to the same whether it stays in memory, is replayed, or its process dies.</summary>
public class ProgramTests
{
    private const int Roomy = 5_000;

    // Other ones each time.
    private static readonly int Programs = LongTests.AreWanted ? 200 : 20;

    [Fact]
    [Trait("Category", "Slow")]
    public void RunAsync_AnyProgram_ComesToTheSameWithoutAndWithLittleMemory() =>
        Check(async program =>
        {
            var expected = await ProgramRun.RunAsync(program, Roomy);
            AssertSame(expected, await ProgramRun.RunAsync(program, maxLive: 0));
            AssertSame(expected, await ProgramRun.RunAsync(program, maxLive: 1));
        });

    [Fact]
    [Trait("Category", "Slow")]
    public void RunAsync_AnyProgram_ComesToTheSameThoughTheProcessDies() =>
        Check(async program =>
        {
            var expected = await ProgramRun.RunAsync(program, Roomy);
            AssertSame(expected, await ProgramRun.RunAsync(program, Roomy, dies: true));
            AssertSame(expected, await ProgramRun.RunAsync(program, maxLive: 0, dies: true));
        });

    private static void Check(Func<RandomProgram, Task> holds) =>
        Prop.ForAll(RandomPrograms.All, holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Programs).WithQuietOnSuccess(true));

    private static void AssertSame(ProgramOutcome expected, ProgramOutcome actual)
    {
        Assert.Equal(expected.Result, actual.Result);
        Assert.Equal(expected.Effects, actual.Effects);
        Assert.Equal(expected.Histories, actual.Histories);
    }
}
