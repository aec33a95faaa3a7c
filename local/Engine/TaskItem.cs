using SchoolsDigital.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>One activity to be run for one step of one instance.</summary>
internal sealed record TaskItem(
    long Instance,
    int Generation,
    int Step,
    string Name,
    string Input,
    RetryRule Retry,
    int Attempt,
    DateTimeOffset DueAt
);
