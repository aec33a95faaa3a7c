using System.Text.Json.Serialization;

namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>The answer to one question, by codes and words; see <see cref="AnswerJson"/> for how it is written down.</summary>
[JsonConverter(typeof(AnswerJson))]
public abstract record Answer
{
    private protected Answer() { }

    /// <summary>Whether an option was chosen; only choices, scales and yes or no choose any.</summary>
    public virtual bool Chose(string option) => false;
}
