using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Service.Checks;

/// <summary>What whoever watches a host on one computer is told.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Get_AllIsWell_Is200WithEachCheck()
    {
        await using var host = await LocalHost.StartAsync(folder.Path, cancellationToken: Token);

        var (status, body) = await AskAsync(host);

        Assert.Equal(200, status);
        Assert.Equal(
            """{"status":"well","checks":{"engine":"well","keys":"well","mail":"well","pages":"well","storage":"well"}}""",
            body
        );
    }

    [Fact]
    public async Task Get_MailFolderIsGone_Is503AndSaysSo()
    {
        await using var host = await LocalHost.StartAsync(folder.Path, cancellationToken: Token);
        Directory.Delete(host.MailPath, recursive: true);

        var (status, body) = await AskAsync(host);

        Assert.Equal(503, status);
        Assert.Contains("\"mail\":\"The mail folder is missing.\"", body, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Body)> AskAsync(LocalHost host)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = "/health";
        using var body = new MemoryStream();
        http.Response.Body = body;
        await host.AnswerAsync(http);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
