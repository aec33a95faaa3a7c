using Microsoft.AspNetCore.Components;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Surveys.Pages.Questions;

/// <summary>The options of a question as radios or checkboxes.</summary>
internal static class ChoiceItems
{
    /// <summary>Options, with the field for words at “other”, and “none of these” apart from the rest.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<ChoiceOption> options, RenderFragment other)
    {
        List<Choice> items = new(options.Count + 1);
        foreach (var option in options)
        {
            if (option.IsExclusive && items.Count > 0)
            {
                items.Add(Choice.Or());
            }

            items.Add(
                new(option.Code, option.Text)
                {
                    Hint = option.Hint,
                    IsExclusive = option.IsExclusive,
                    Conditional = option.IsOther ? other : null,
                }
            );
        }

        return items;
    }

    /// <summary>The points of a scale, and apart from them the way to say that one cannot tell.</summary>
    public static IReadOnlyList<Choice> Of(Scale scale) =>
        scale.DontKnow is { } dontKnow
            ? [.. Points(scale), Choice.Or(), new(Scale.DontKnowCode, dontKnow)]
            : [.. Points(scale)];

    /// <summary>The same in one line where there is room for it, which has none for the word between.</summary>
    public static IReadOnlyList<Choice> InOneLine(Scale scale) =>
        scale.DontKnow is { } dontKnow ? [.. Points(scale), new(Scale.DontKnowCode, dontKnow)] : [.. Points(scale)];

    /// <summary>How many to choose, where the file does not say it in its own words.</summary>
    public static string HintOf(SeveralChoicesQuestion question) =>
        (question.AtLeast, question.AtMost) switch
        {
            (_, { } most) when most == question.AtLeast => $"Select {most}.",
            (> 1, { } most) => $"Select {question.AtLeast} to {most}.",
            (_, { } most) => $"Select up to {most}.",
            (> 1, null) => $"Select at least {question.AtLeast}.",
            _ => "Select all that apply.",
        };

    private static IEnumerable<Choice> Points(Scale scale) =>
        scale.Points.Select(point => new Choice(point.Code, point.Text));
}
