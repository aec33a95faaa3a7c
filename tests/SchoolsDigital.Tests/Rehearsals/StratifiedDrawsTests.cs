using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Tests.Rehearsals;

public sealed class StratifiedDrawsTests
{
    [Theory]
    [InlineData("vision")]
    [InlineData("barrier")]
    public void Of_AllPeople_MeetsTheShareToOnePerson(string question)
    {
        // Arrange
        var draws = new StratifiedDraws("seed", 64);

        // Act
        var agreeing = Enumerable.Range(0, 64).Count(person => draws.Of(question, person) < 0.83);

        // Assert
        Assert.Equal(53, agreeing);
    }

    [Fact]
    public void Of_TwoQuestions_DoNotAgreePersonByPerson()
    {
        // Arrange
        var draws = new StratifiedDraws("seed", 64);

        // Act
        var same = Enumerable.Range(0, 64).Count(person => draws.Of("one", person).Equals(draws.Of("two", person)));

        // Assert
        Assert.InRange(same, 0, 10);
    }
}
