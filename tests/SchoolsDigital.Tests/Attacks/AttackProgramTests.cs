using SchoolsDigital.Attacks;

namespace SchoolsDigital.Tests.Attacks;

public sealed class AttackProgramTests : IDisposable
{
    private readonly StringWriter written = new();

    public void Dispose() => written.Dispose();

    [Fact]
    public void Run_UnknownName_SaysWhichNamesExist()
    {
        // Act
        var code = AttackProgram.Run(["lunch"], [new Guess([])], written);

        // Assert
        Assert.Equal(2, code);
        Assert.Contains("no attack called lunch", written.ToString());
        Assert.Contains("  guess ", written.ToString());
    }

    [Fact]
    public void Run_NothingLearned_SaysHowManyTries()
    {
        // Act
        var code = AttackProgram.Run(["guess"], [new Guess([])], written);

        // Assert
        Assert.Equal(0, code);
        Assert.Contains("7 tries, something was learned or lost in 0.", written.ToString());
    }

    [Fact]
    public void Run_SomethingLearned_SaysWhatAndFails()
    {
        // Act
        var code = AttackProgram.Run(["guess", "3"], [new Guess(["the head said no"])], written);

        // Assert
        Assert.Equal(1, code);
        Assert.Contains("3 tries, something was learned or lost in 3.", written.ToString());
        Assert.Contains("Try 2: the head said no", written.ToString());
    }

    private sealed class Guess(IReadOnlyList<string> learned) : Attack
    {
        public override string Name => "guess";

        public override string Summary => "Guesses.";

        public override int Tries => 7;

        public override IReadOnlyList<string> Try(int number) => learned;
    }
}
