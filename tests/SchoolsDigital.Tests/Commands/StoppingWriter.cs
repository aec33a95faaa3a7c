namespace SchoolsDigital.Tests.Commands;

/// <summary>Keeps what a program writes, and stops the program once a line has a certain text.</summary>
internal sealed class StoppingWriter(string text, CancellationTokenSource stop) : StringWriter
{
    public override async Task WriteLineAsync(string? value)
    {
        await base.WriteLineAsync(value);
        if (value?.Contains(text, StringComparison.Ordinal) == true)
        {
            await stop.CancelAsync();
        }
    }
}
