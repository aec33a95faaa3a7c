using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;
using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Browser.Tests.Reports;

/// <summary>The discussion paper of the Portsmouth rehearsal, as a file on somebody's computer.</summary>
public sealed class WrittenPaper : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public Uri File => new(folder.PathOf("rehearsal/report/paper.html"));

    public async ValueTask InitializeAsync()
    {
        if (Chromium.IsInstalled)
        {
            await RehearsalRunner.RunAsync(
                new(Repository.Sample("portsmouth-digital"), folder.PathOf("rehearsal")),
                new PlainDisplay(TextWriter.Null),
                TestContext.Current.CancellationToken
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
