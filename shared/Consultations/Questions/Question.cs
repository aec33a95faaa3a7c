using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>One question. Each kind knows how its answer is read from a form, what is wrong with it, and how it is written back.</summary>
/// <param name="Code">Unique in the survey, <c>a-z 0-9 -</c>, and the same in every year, so that years can be compared.</param>
/// <param name="Text">The question as a respondent reads it.</param>
public abstract record Question(string Code, string Text)
{
    /// <summary>What helps to answer, in one or two sentences.</summary>
    public string? Hint { get; init; }

    /// <summary>
    /// What is asked for, as it ends the sentence "Select ..." or "Enter ...": <c>how reliable your broadband is</c>.
    /// Where null, messages quote the question.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>Whether the survey cannot be sent without an answer. Questions are optional unless the file says so.</summary>
    public bool Required { get; init; }

    /// <summary>Who is shown the question; everybody where null.</summary>
    public ShowWhen? ShowWhen { get; init; }

    /// <summary>The options that an earlier answer can be asked about in <see cref="Questions.ShowWhen"/>; empty where it has none.</summary>
    public virtual IEnumerable<string> RoutingOptions => [];

    /// <summary>The question, and right after it the one that it may ask next.</summary>
    public virtual IEnumerable<Question> WithFollowUp => [this];

    /// <summary>The first field, the one that an error message links to.</summary>
    public string Field => FieldNames.Of(Code);

    /// <summary>Reads what was sent: an answer, nothing, or what to put right. Unknown fields are passed over.</summary>
    public abstract AnswerCheck Check(FormFields fields);

    /// <summary>The fields that <see cref="Check"/> reads back as the same answer; none for an answer of another kind.</summary>
    public abstract FormFields Write(Answer answer);

    /// <summary>Whether an answer, perhaps stored under another version of the survey, still answers this question.</summary>
    public bool Accepts(Answer answer) =>
        Check(Write(answer)) is { Errors: [], Answer: { } read } && read.Equals(answer);

    private protected QuestionWording Wording => new(Text, Subject);

    private protected AnswerCheck Blank(string message) =>
        Required ? AnswerCheck.Wrong(Field, message) : AnswerCheck.Unanswered;
}
