namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>One step of a random program, printed as a person would write it: <c>Together(Call, Sleep 5)</c>.</summary>
public sealed record Step(StepKind Kind, int Minutes = 0, IReadOnlyList<Step>? Steps = null)
{
    public override string ToString() =>
        Kind switch
        {
            StepKind.Together or StepKind.Child => $"{Kind}({string.Join(", ", Steps!)})",
            StepKind.Flaky or StepKind.Sleep or StepKind.Listen => $"{Kind} {Minutes}",
            _ => $"{Kind}",
        };
}
