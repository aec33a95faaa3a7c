using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Consultations.Questions;

public class NumberQuestionTests
{
    private static readonly NumberQuestion Devices = new("devices", "How many devices do pupils share?")
    {
        Subject = "the number of devices",
        Least = 0,
        Most = 5_000,
    };

    private static readonly NumberQuestion Spending = new("spending", "What did you spend?")
    {
        Subject = "what you spent",
        Unit = "£",
        Least = 0,
        Most = 1_000_000,
        Decimals = 2,
    };

    [Theory]
    [InlineData("120", "120")]
    [InlineData(" 1,200 ", "1200")]
    [InlineData("1 200", "1200")]
    [InlineData("007", "7")]
    [InlineData("5000", "5000")]
    [InlineData("12.0", "12")]
    public void Check_NumbersAsPeopleWriteThem_AreRead(string sent, string expected) =>
        Devices.Sent(sent).AssertAnswer(new NumberAnswer(decimal.Parse(expected)));

    [Theory]
    [InlineData("£12,500.50", "12500.50")]
    [InlineData("12500.5", "12500.50")]
    public void Check_Money_IsReadWithThePoundSign(string sent, string expected) =>
        Spending.Sent(sent).AssertAnswer(new NumberAnswer(decimal.Parse(expected)));

    [Fact]
    public void Check_NumberWithItsUnit_IsRead() =>
        (Devices with { Unit = "Mbps" }).Sent("80 mbps").AssertAnswer(new NumberAnswer(80));

    [Theory]
    [InlineData("5001", "Number of devices must be 5,000 or fewer")]
    [InlineData("-1", "Number of devices must be 0 or more")]
    [InlineData("1.5", "Number of devices must be a whole number, like 100")]
    [InlineData("lots", "Number of devices must be a number, like 100")]
    [InlineData("1,5", "Number of devices must be a number, like 100")]
    [InlineData("1e3", "Number of devices must be a number, like 100")]
    [InlineData("99999999999999999999999999999999", "Number of devices must be a number, like 100")]
    public void Check_NumberThatCannotBe_SaysWhatItMustBe(string sent, string message) =>
        Devices.Sent(sent).AssertError("q-devices", message);

    [Theory]
    [InlineData("1000000.01", "What you spent must be £1,000,000 or less")]
    [InlineData("1.234", "What you spent must have no more than 2 decimal places")]
    public void Check_MoneyThatCannotBe_SaysWhatItMustBe(string sent, string message) =>
        Spending.Sent(sent).AssertError("q-spending", message);

    [Fact]
    public void Check_WithoutLimits_StillHasALargestNumber() =>
        (Devices with { Most = null })
            .Sent("1000000000000")
            .AssertError("q-devices", "Number of devices must be 999,999,999,999 or less");

    [Theory]
    [InlineData(null, 50, "50")]
    [InlineData(2_000, 3_000, "2,000")]
    [InlineData(null, -5, "-5")]
    public void Check_NotANumber_GivesAnExampleWithinTheLimits(int? least, int most, string example) =>
        (Devices with { Least = least, Most = most })
            .Sent("many")
            .AssertError("q-devices", $"Number of devices must be a number, like {example}");

    [Fact]
    public void Check_RequiredAndBlank_SaysWhatToEnter()
    {
        (Devices with { Required = true }).Sent().AssertError("q-devices", "Enter the number of devices");
        Devices.Sent().AssertUnanswered();
    }

    [Fact]
    public void Check_TheSameNumberWrittenTwoWays_IsStoredTheSame()
    {
        var one = AnswerSheet.Empty.With("spending", Spending.Sent("2.50").Answer);
        var other = AnswerSheet.Empty.With("spending", Spending.Sent("2.5").Answer);

        Assert.Equal(one.ToJson(), other.ToJson());
    }

    [Theory]
    [InlineData("£", 12_500, "£12,500")]
    [InlineData("£", -3, "-£3")]
    [InlineData("Mbps", 80, "80 Mbps")]
    [InlineData(null, 1_234_567, "1,234,567")]
    public void Show_AnyUnit_IsWrittenForPeople(string? unit, int number, string expected) =>
        Assert.Equal(expected, (Devices with { Unit = unit }).Show(number));
}
