using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Tests.Surveys;

public class TextQuestionTests
{
    private static readonly ShortTextQuestion Product = new("product", "Which product do you use?")
    {
        Subject = "the name of your product",
        MaxLength = 20,
    };

    private static readonly LongTextQuestion Wishes = new("wishes", "What do you wish for?")
    {
        Subject = "what you wish for",
    };

    [Fact]
    public void Check_ShortText_IsOneCleanLine() =>
        Product.Sent(" A\tnew \r\n one\0 ").AssertAnswer(new TextAnswer("A new one"));

    [Fact]
    public void Check_ShortTextTooLong_SaysHowLongItMayBe() =>
        Product
            .Sent(new string('x', 21))
            .AssertError("q-product", "Name of your product must be 20 characters or fewer");

    [Fact]
    public void Check_LongText_KeepsItsLines() =>
        Wishes
            .Sent("\r\nFaster lines.\r\n\r\nFewer passwords.\r\n")
            .AssertAnswer(new TextAnswer("Faster lines.\n\nFewer passwords."));

    [Fact]
    public void Check_TenThousandCharactersInTwoLines_CountsALineEndOnce()
    {
        var text = new string('a', 5_000) + "\r\n" + new string('b', 4_999);

        Assert.Empty(Wishes.Sent(text).Errors);
        Wishes.Sent(text + "c").AssertError("q-wishes", "What you wish for must be 10,000 characters or fewer");
    }

    [Fact]
    public void Check_OnlyWhatCannotBePrinted_IsBlank()
    {
        Wishes.Sent("\u0001\u0002").AssertUnanswered();
        (Wishes with { Required = true }).Sent("\u0001").AssertError("q-wishes", "Enter what you wish for");
    }
}
