using System.Text.Json;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Consultations.AnswerValues;

public class AnswerJsonTests
{
    public static TheoryData<Answer, string> Forms { get; } =
        new()
        {
            { new ChoiceAnswer("good"), "\"good\"" },
            { new ChoiceAnswer("other", "Mine"), """{"c":"other","o":"Mine"}""" },
            { new ChoicesAnswer(["a", "b"]), """["a","b"]""" },
            { new ChoicesAnswer(["a", "other"], "Mine"), """{"c":["a","other"],"o":"Mine"}""" },
            { new RankingAnswer(["b", "a"]), """{"r":["b","a"]}""" },
            { new MatrixAnswer(new Dictionary<string, string> { ["s1"] = "p1" }), """{"m":{"s1":"p1"}}""" },
            { new NumberAnswer(12.5m), "12.5" },
            { new TextAnswer("One\ntwo"), """{"t":"One\ntwo"}""" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_EachKind_IsShortAndComesBack(Answer answer, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(answer));
        Assert.Equal(answer, JsonSerializer.Deserialize<Answer>(json));
    }

    [Fact]
    public void Read_MemberFromALaterVersion_IsPassedOver()
    {
        var answer = JsonSerializer.Deserialize<Answer>("""{"x":{"deep":[1,2]},"t":"Words","y":3}""");

        Assert.Equal(new TextAnswer("Words"), answer);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("""{"o":"Mine"}""")]
    public void Read_NotAnAnswer_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answer>(json));

    [Fact]
    public void Write_Sheet_IsInTheOrderOfItsCodesHoweverItWasFilled()
    {
        var sheet = AnswerSheet
            .Empty.With("support", new ChoiceAnswer("good"))
            .With("devices", new NumberAnswer(3))
            .With("support", new ChoiceAnswer("poor"))
            .With("wishes", new TextAnswer("More"))
            .With("wishes", null);

        Assert.Equal("""{"devices":3,"support":"poor"}""", sheet.ToJson());
    }

    [Fact]
    public void Read_SheetWithCodesThatNoSurveyKnows_KeepsThem()
    {
        var sheet = JsonSerializer.Deserialize<AnswerSheet>("""{"of-last-year":["a"],"broadband":"good"}""")!;

        Assert.Equal(["broadband", "of-last-year"], sheet.Answers.Select(answer => answer.Key));
        Assert.Equal(new ChoiceAnswer("good"), sheet["broadband"]);
        Assert.Null(sheet["devices"]);
    }

    [Fact]
    public void Read_SheetThatIsNoObject_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AnswerSheet>("[]"));
}
