using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Consultations.Questions;

public class RankingQuestionTests
{
    private static readonly RankingQuestion Priorities = new(
        "priorities",
        "What matters most?",
        [new("speed", "Speed"), new("support", "Support"), new("cost", "Cost"), new("choice", "Choice")],
        Places: 3
    )
    {
        Subject = "what matters most",
    };

    [Fact]
    public void Check_OptionsInOrder_KeepTheOrder() =>
        Priorities.Sent("cost", "speed").AssertAnswer(new RankingAnswer(["cost", "speed"]));

    [Fact]
    public void Check_MoreThanThePlaces_IsRefused() =>
        Priorities
            .Sent("cost", "speed", "support", "choice")
            .AssertError("q-priorities", "Select what matters most: no more than 3, in order");

    [Fact]
    public void Check_RequiredAndPlacesLeft_AsksForAll() =>
        (Priorities with { Required = true })
            .Sent("cost")
            .AssertError("q-priorities", "Select what matters most: 3, in order");

    [Fact]
    public void Check_OptionThatDoesNotExist_IsRefused() =>
        Priorities.Sent("cost", "beauty").AssertError("q-priorities", "Select what matters most");

    [Theory]
    [InlineData("add:choice", "cost,speed,choice")]
    [InlineData("add:cost", "cost,speed")]
    [InlineData("remove:cost", "speed")]
    [InlineData("up:speed", "speed,cost")]
    [InlineData("up:cost", "cost,speed")]
    [InlineData("down:cost", "speed,cost")]
    [InlineData("down:speed", "cost,speed")]
    [InlineData("up:support", "cost,speed")]
    [InlineData("up:beauty", "cost,speed")]
    [InlineData("nonsense", "cost,speed")]
    public void Moved_ButtonPressed_ChangesTheOrder(string button, string expected)
    {
        var fields = FormFields.Empty.With("q-priorities", ["cost", "speed"]).With("q-priorities[move]", button);

        Assert.Equal(expected.Split(','), Priorities.Moved(fields)!.All("q-priorities"));
    }

    [Fact]
    public void Moved_AllPlacesTaken_AddsNoMore()
    {
        var fields = FormFields
            .Empty.With("q-priorities", ["cost", "speed", "support"])
            .With("q-priorities[move]", "add:choice");

        Assert.Equal(["cost", "speed", "support"], Priorities.Moved(fields)!.All("q-priorities"));
    }

    [Fact]
    public void Moved_NoButton_IsAnAnswerAndNotAMove() =>
        Assert.Null(Priorities.Moved(FormFields.Empty.With("q-priorities", ["cost"])));
}
