namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>One thing to look at in a consultation file, in words for the coordinator.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">Where it is in the definition, such as <c>survey.sections[2].title</c>; entries are counted from 1.</param>
public sealed record FileProblem(Severity Severity, int Line, int Column, string Path, string What, string HowToMend);
