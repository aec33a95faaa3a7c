using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>Notes in the ledger that it was run, and runs the activity of a <see cref="Script"/>.</summary>
public sealed class ScriptActivity(Script script, EffectLedger ledger) : Activity<string, string>
{
    public override Task<string> RunAsync(string input, CancellationToken cancellationToken)
    {
        ledger.Record(input);
        return script.Activity(input, cancellationToken);
    }
}
