using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SchoolsDigital.Tests.Web.Govuk;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Tests.Web;

public sealed class AssetTests : IAsyncDisposable
{
    private readonly TestSite site = new();

    private string Path => site.Get<AssetFiles>().PathOf("app.css");

    [Fact]
    public async Task Get_FilesThatAPageNames_AreAllThereForGood()
    {
        // Arrange
        var page = (await site.GetAsync("/")).Page;
        var files = page.QuerySelectorAll("link")
            .Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!))
            .Append(site.Get<AssetFiles>().PathOf("govuk-frontend.min.js"));

        foreach (var file in files)
        {
            // Act
            var response = await site.GetAsync(file);

            // Assert
            Assert.Equal(200, response.Status);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl);
            Assert.NotEmpty(response.Body);
        }
    }

    [Fact]
    public async Task Get_CompressedOrKnownOrOld_GivesWhatTheBrowserNeeds()
    {
        // Arrange
        var plain = await site.GetAsync(Path);

        // Act
        var brotli = await AskAsync("Accept-Encoding", "gzip, deflate, br");
        var gzip = await AskAsync("Accept-Encoding", "br;q=0, gzip");
        var known = await AskAsync("If-None-Match", plain.Headers.ETag.ToString());
        var old = await site.GetAsync("/assets/0123456789abcdef/app.css");

        // Assert
        Assert.Equal(("br", plain.Text), (brotli.Headers.ContentEncoding.ToString(), Unpacked(brotli)));
        Assert.Equal(("gzip", plain.Text), (gzip.Headers.ContentEncoding.ToString(), Unpacked(gzip)));
        Assert.True(brotli.Body.Length < plain.Body.Length / 5);
        Assert.NotEqual(plain.Headers.ETag, brotli.Headers.ETag);
        Assert.Equal("Accept-Encoding", plain.Headers.Vary);
        Assert.Equal((304, 0), (known.Status, known.Body.Length));
        Assert.Equal(("no-cache", plain.Text), (old.Headers.CacheControl.ToString(), old.Text));
    }

    [Fact]
    public async Task Get_Stylesheet_HasNothingThatOnlyGovUkMayShow()
    {
        var css = (await site.GetAsync(Path)).Text;

        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crest", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("#1d70b8", css, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("134b57", 200)]
    [InlineData("134b5", 404)]
    [InlineData("ffdd00", 404)]
    [InlineData("} body { display: none", 404)]
    public async Task Get_BrandColour_IsGivenWhereWhiteTextCanBeReadOnIt(string colour, int status)
    {
        var response = await site.GetAsync($"/assets/brand/{colour}.css");

        Assert.Equal(status, response.Status);
        Assert.Equal(status == 200, response.Text.Contains($"#{colour}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Build_FromTheLockedPackages_GivesTheFilesThatAreCommitted()
    {
        // Arrange
        GovukPackage.SkipUnlessInstalled();
        var target = Directory.CreateTempSubdirectory("schoolsdigital-assets-");
        try
        {
            // Act
            var start = new ProcessStartInfo("node", ["build.mjs", target.FullName])
            {
                WorkingDirectory = GovukPackage.AssetsFolder,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var build = Process.Start(start)!;
            var complaint = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);

            // Assert
            Assert.True(build.ExitCode == 0, complaint);
            foreach (var file in target.GetFiles())
            {
                var committed = await File.ReadAllTextAsync(
                    System.IO.Path.Combine(GovukPackage.AssetsFolder, "dist", file.Name),
                    TestContext.Current.CancellationToken
                );
                var made = await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken);
                Assert.True(
                    made.Equals(committed, StringComparison.Ordinal),
                    $"{file.Name} is not what `npm run build` makes."
                );
            }
        }
        finally
        {
            target.Delete(recursive: true);
        }
    }

    private Task<TestResponse> AskAsync(string header, string value) =>
        site.SendAsync(
            new("GET", Path) { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { [header] = value } }
        );

    private static string Unpacked(TestResponse response)
    {
        using var body = new MemoryStream(response.Body);
        using Stream stream =
            response.Headers.ContentEncoding == "br"
                ? new BrotliStream(body, CompressionMode.Decompress)
                : new GZipStream(body, CompressionMode.Decompress);
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
