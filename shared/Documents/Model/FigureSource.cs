namespace SchoolsDigital.Documents.Model;

/// <summary>Where the numbers of a table come from, so that each can be checked by whoever doubts it.</summary>
/// <param name="Question">The question, the register or the list that was counted.</param>
/// <param name="Filter">Who is counted, such as "people who answered".</param>
/// <param name="Base">How many that are, in words.</param>
/// <param name="Data">The state of the data, such as the day on which it was counted.</param>
public sealed record FigureSource(string Question, string Filter, string Base, string Data);
