using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Rounds;

/// <summary>The coordinator has changed the round's record: its workflow looks at it again.</summary>
/// <param name="ReportNow">Whether the report is to go out without waiting for its date, or again where comments were approved since.</param>
public sealed record RoundChanged(bool ReportNow = false)
{
    /// <summary>Raised on a round's workflow.</summary>
    public static EventName<RoundChanged> Event { get; } = new("RoundNews");
}
