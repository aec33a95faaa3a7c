using System.Text.Json.Serialization;
using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Answers;

/// <summary>
/// The answers of one respondent by question code. It may hold codes that the survey does not know (an earlier version, a
/// question that is no longer shown): <see cref="SurveyPath.Finalise"/> leaves them out.
/// </summary>
[JsonConverter(typeof(AnswerSheetJson))]
public sealed class AnswerSheet : IEquatable<AnswerSheet>
{
    // Sorted by code. A report reads a hundred thousand sheets of two dozen answers: an array costs the least of all.
    private readonly KeyValuePair<string, Answer>[] answers;

    private AnswerSheet(KeyValuePair<string, Answer>[] answers, SurveyPath? earlierPath = null) =>
        (this.answers, EarlierPath) = (answers, earlierPath);

    /// <summary>The way that was last found with these answers; see <see cref="SurveyPath.Of"/>.</summary>
    internal SurveyPath? LastPath { get; private set; }

    /// <summary>The way that was found before answers were last put in or taken out; null where there is none.</summary>
    internal SurveyPath? EarlierPath { get; private set; }

    public static AnswerSheet Empty { get; } = new([]);

    /// <summary>Every answer with the code of its question, in the ordinal order of the codes.</summary>
    public IReadOnlyList<KeyValuePair<string, Answer>> Answers => answers;

    /// <summary>The answer to a question; null where it was not answered.</summary>
    public Answer? this[string code] => Find(code) is var index and >= 0 ? answers[index].Value : null;

    /// <summary>Makes a sheet. Of two answers with one code the last stands.</summary>
    public static AnswerSheet Of(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        var byCode = new SortedDictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (code, answer) in answers)
        {
            byCode[code] = answer;
        }

        return new([.. byCode]);
    }

    /// <summary>The same sheet with one answer put in, or taken out where it is null.</summary>
    public AnswerSheet With(string code, Answer? answer)
    {
        var (index, path) = (Find(code), LastPath ?? EarlierPath);
        return (index >= 0, answer) switch
        {
            (false, null) => this,
            (true, null) => new([.. answers[..index], .. answers[(index + 1)..]], path),
            (true, _) => new([.. answers[..index], new(code, answer), .. answers[(index + 1)..]], path),
            (false, _) => new([.. answers[..~index], new(code, answer), .. answers[~index..]], path),
        };
    }

    /// <summary>Remembers the way that was found with these answers.</summary>
    internal SurveyPath Remember(SurveyPath path)
    {
        (LastPath, EarlierPath) = (path, null);
        return path;
    }

    /// <summary>Only the answers that are wanted.</summary>
    public AnswerSheet Only(Func<string, Answer, bool> wanted) =>
        new(Array.FindAll(answers, answer => wanted(answer.Key, answer.Value)));

    public bool Equals(AnswerSheet? other) => other is not null && answers.SequenceEqual(other.answers);

    public override bool Equals(object? obj) => Equals(obj as AnswerSheet);

    public override int GetHashCode() => answers.Length;

    private int Find(string code)
    {
        var (low, high) = (0, answers.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(answers[middle].Key, code))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return ~low;
    }
}
