using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tables;

/// <summary>The figures of one question, or of one statement of a matrix.</summary>
/// <param name="Code">The code of the question; for a statement both codes with a point between them.</param>
/// <param name="Text">The question or the statement.</param>
/// <param name="Groups">All respondents first, then every group that the question was put to.</param>
public sealed record ResultTable(
    string Code,
    string Text,
    TableKind Kind,
    IReadOnlyList<ResultOption> Options,
    IReadOnlyList<GroupResult> Groups
)
{
    /// <summary>How many of the first places a ranking counts; 0 for other kinds.</summary>
    public int FirstPlaces { get; init; }

    /// <summary>Whether it is of a statement, so that a table with the others shows its shares only.</summary>
    public bool IsStatement => Code.Contains('.', StringComparison.Ordinal);

    public GroupResult All => Groups[0];

    /// <summary>The place of an option; null where there is none of the code.</summary>
    public int? IndexOf(string option)
    {
        for (var index = 0; index < Options.Count; index++)
        {
            if (Options[index].Code == option)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>The groups of one kind, in order; none where there is only one, which would be everybody again.</summary>
    public IReadOnlyList<GroupResult> Of(GroupKind kind) =>
        Groups.Where(result => result.Group.Kind == kind).ToArray() is { Length: > 1 } groups ? groups : [];

    /// <summary>
    /// The mean of a group on a scale, "don't know" left out. It is made of shown counts only, since a mean of hidden ones
    /// would tell them; null where any point of the scale is hidden.
    /// </summary>
    public decimal? MeanOf(GroupResult result)
    {
        var (people, sum) = (0, 0m);
        foreach (var (option, figure) in Options.Zip(result.Options))
        {
            if (option.Value is { } value)
            {
                if (figure.People is not { } count)
                {
                    return null;
                }

                people += count;
                sum += (decimal)value * count;
            }
        }

        return people > 0 ? Math.Round(sum / people, 2, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>The code of the table of a question or statement.</summary>
    public static string CodeOf(Question question, MatrixStatement? statement) =>
        statement is null ? question.Code : $"{question.Code}.{statement.Code}";
}
