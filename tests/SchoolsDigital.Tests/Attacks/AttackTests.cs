using SchoolsDigital.Attacks;
using SchoolsDigital.Attacks.Kills;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Every attack, with so many tries that it takes seconds; <c>./run attack</c> makes many more.</summary>
public class AttackTests
{
    public static TheoryData<string, int> Bounded =>
        new()
        {
            { "numbers", 600 },
            { "sectors", 6 },
            { "schools", 60 },
            { "rankings", 600 },
            { "scales", 14 },
            { "workshops", 24 },
            { "kills", 1 },
        };

    // A try of the others takes a moment.
    private static IReadOnlyList<Attack> Smaller => [new KillAttack(kills: 2, respondents: 16, guests: 16)];

    [Theory]
    [MemberData(nameof(Bounded))]
    public void Of_EveryAttack_LearnsNothing(string name, int tries)
    {
        // Arrange
        var attack = Smaller.Concat(AttackCatalogue.All).First(attack => attack.Name == name);

        // Act
        var result = AttackResult.Of(attack, 0, tries);

        // Assert
        Assert.True(result.Learned.Count == 0, string.Join("\n", result.Learned));
    }

    [Fact]
    public void All_EveryAttack_IsMadeHereToo() =>
        Assert.Equal(AttackCatalogue.All.Select(attack => attack.Name), Bounded.Select(row => row.Data.Item1));
}
