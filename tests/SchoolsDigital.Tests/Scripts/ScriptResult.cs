namespace SchoolsDigital.Tests.Scripts;

/// <summary>What a script left behind for the person who called it.</summary>
internal sealed record ScriptResult(int Code, IReadOnlyList<string> Output, IReadOnlyList<string> Error);
