namespace SchoolsDigital.Figures.Findings;

/// <summary>How the authors word a finding. The numbers come from the figures, and the sentence only where they may be shown.</summary>
/// <param name="Table">The code of the question, or of question and statement with a point between them.</param>
/// <param name="Options">The options that it counts; of several choices only one.</param>
/// <param name="Words">What goes on after "of respondents", such as "strongly agree that we should have one vision".</param>
public sealed record FindingPhrase(string Table, IReadOnlyList<string> Options, string Words);
