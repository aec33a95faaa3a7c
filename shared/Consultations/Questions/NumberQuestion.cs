using System.Globalization;
using System.Text.RegularExpressions;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Kernel.Text;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Enter a number within limits.</summary>
public sealed partial record NumberQuestion(string Code, string Text) : Question(Code, Text)
{
    /// <summary>The largest number that a form is read for, well inside of what every export can show.</summary>
    public const decimal Largest = 999_999_999_999m;

    /// <summary>What is counted, such as <c>Mbps</c> or <c>£</c>; null where the question says it.</summary>
    public string? Unit { get; init; }

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>How many decimal places are allowed, 0 for whole numbers.</summary>
    public int Decimals { get; init; }

    /// <summary>How far apart two different answers are at the least.</summary>
    public decimal Step
    {
        get
        {
            var step = 1m;
            for (var place = 0; place < Decimals; place++)
            {
                step /= 10;
            }

            return step;
        }
    }

    /// <summary>Whether the unit is written before the number, as money is.</summary>
    public bool IsMoney => Unit == "£";

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields)
    {
        var sent = PlainText.OneLine(fields.First(Field));
        if (sent.Length == 0)
        {
            return Blank(Wording.Enter);
        }

        return Parse(sent) switch
        {
            null => AnswerCheck.Wrong(Field, $"{Wording.Must} be a number, like {Show(Example)}"),
            { } number when Complaint(number) is { } complaint => AnswerCheck.Wrong(
                Field,
                $"{Wording.Must} {complaint}"
            ),
            { } number => AnswerCheck.Of(new NumberAnswer(number)),
        };
    }

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is NumberAnswer number
            ? FormFields.Empty.With(Field, number.Value.ToString(CultureInfo.InvariantCulture))
            : FormFields.Empty;

    /// <summary>A number as it is written for people, with its unit: <c>5,000 Mbps</c>, <c>£12,500</c>.</summary>
    public string Show(decimal number)
    {
        var digits = number.ToString(
            Decimals == 0 ? "#,0.##" : "#,0." + new string('#', Decimals),
            CultureInfo.InvariantCulture
        );
        return (IsMoney, Unit) switch
        {
            (true, _) => $"{(number < 0 ? "-" : "")}£{digits.TrimStart('-')}",
            (_, null) => digits,
            _ => $"{digits} {Unit}",
        };
    }

    private decimal Example => Math.Max(Math.Min(100, Most ?? 100), Least ?? decimal.MinValue);

    private string? Complaint(decimal number) =>
        number switch
        {
            _ when number != Math.Round(number, Decimals) => Decimals == 0
                ? $"be a whole number, like {Show(Math.Round(Example))}"
                : $"have no more than {Count.Of(Decimals, "decimal place")}",
            _ when number < Least => $"be {Show(Least.Value)} or more",
            _ when number > Most => $"be {Show(Most.Value)} or {(Decimals == 0 && !IsMoney ? "fewer" : "less")}",
            _ when Math.Abs(number) > Largest => $"be {Show(Largest)} or less",
            _ => null,
        };

    private decimal? Parse(string sent)
    {
        // People write numbers as they see them: with the pound sign, thousands and the unit.
        var digits = sent.Replace(" ", "").Replace("£", "");
        if (Unit?.Replace(" ", "") is { } unit && digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[..^unit.Length];
        }

        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return
            Number().IsMatch(digits) && decimal.TryParse(digits, styles, CultureInfo.InvariantCulture, out var number)
            ? WithoutTrailingZeros(number)
            : null;
    }

    // 2.50 and 2.5 are the same answer and must be the same text when stored; dividing by this one drops the zeros.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

    // A comma only where thousands are: 1,5 may mean one and a half, so it is asked again.
    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
