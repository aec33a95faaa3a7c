using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using SchoolsDigital.Functions.Telemetry;

namespace SchoolsDigital.Azure.Tests.Telemetry;

/// <summary>What the genuine OpenTelemetry would hand to an exporter.</summary>
public sealed class RedactionTests : IDisposable
{
    private const string Secret = "AQHQ3vgMzA0rX_6mJb1gQ9d8WkTn5yVZ2xUoE7LsRfCiPaB4Gh-K";

    private static readonly ActivitySource Source = new("SchoolsDigital.Azure.Tests.Redaction");

    private readonly Sent<LogRecord> logs = new(WriteLog);
    private readonly Sent<Activity> spans = new(WriteSpan);
    private readonly ServiceProvider services;

    public RedactionTests()
    {
        var collection = new ServiceCollection();
        collection
            .AddOpenTelemetry()
            .UseRedaction()
            .WithTracing(traces => traces.AddSource(Source.Name).AddProcessor(spans))
            .WithLogging(records => records.AddProcessor(logs));
        services = collection.BuildServiceProvider();
        services.GetRequiredService<TracerProvider>();
    }

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("550 ann.o'hara@school.example.org unknown", "550 (address) unknown")]
    [InlineData("to=<ann@example.org>,", "to=<(address)>,")]
    [InlineData("GET https://schools.example.org/s/abc?x=1 failed", "GET https://schools.example.org/(path) failed")]
    [InlineData("?email=ann%40example.org&x=1", "?email=(address)&x=1")]
    [InlineData("/survey/" + Secret + "/2", "/survey/(secret)/2")]
    [InlineData("/survey/{link}/{page:int}", "/survey/{link}/{page:int}")]
    [InlineData("round:EX:survey-2026:school:123456", "round:EX:survey-2026:school:123456")]
    [InlineData("Mail of EX is stuck: some has been due since 2026-09-07 09:00:00Z", null)]
    public void Clean_WordsOfAnybody_LoseWhatNamesAPersonOrLetsSomebodyIn(string words, string? clean) =>
        Assert.Equal(clean ?? words, Redaction.Clean(words));

    [Fact]
    public void Log_ExceptionQuotesAnAddressAndALink_SaysWhatAndWhereButNotWhom()
    {
        // Arrange
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("SchoolsDigital.Web.Problem");

        // Act
        try
        {
            throw new InvalidOperationException(
                "ann@example.org",
                new HttpRequestException($"https://x.example.org/s/{Secret}")
            );
        }
        catch (InvalidOperationException failure)
        {
            log.LogError(failure, "A page failed at {Route} for {Who}", "/s/{link}", "ann@example.org");
        }

        // Assert
        var line = Assert.Single(logs.Lines);
        Assert.StartsWith("A page failed at /s/{link} for (address)", line, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException < System.Net.Http.HttpRequestException", line);
        Assert.Contains(nameof(Log_ExceptionQuotesAnAddressAndALink_SaysWhatAndWhereButNotWhom), line);
        AssertClean(line);
    }

    [Theory]
    [InlineData("SchoolsDigital.Web.RequestLog", LogLevel.Information, true)]
    [InlineData("SchoolsDigital.Web.RequestLog", LogLevel.Debug, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Azure.Core", LogLevel.Warning, true)]
    public void Log_OfOthers_IsSentFromWarningsOnOnly(string category, LogLevel level, bool isSent)
    {
        services.GetRequiredService<ILoggerFactory>().CreateLogger(category).Log(level, "Request starting");

        Assert.Equal(isSent, logs.Lines.Count > 0);
    }

    [Fact]
    public void Span_HasTheAddressThatWasAskedFor_IsSentWithoutIt()
    {
        using (var span = Source.StartActivity($"GET /s/{Secret}", ActivityKind.Server))
        {
            span!.SetTag("url.path", $"/s/{Secret}").SetTag("url.query", "?a=1").SetTag("client.address", "192.0.2.7");
            span.SetTag("faas.name", "Pages").SetTag("note", "ann@example.org").SetTag("http.route", "/s/{link}");
            span.SetStatus(ActivityStatusCode.Error, "ann@example.org");
        }

        var line = Assert.Single(spans.Lines);
        Assert.Equal("GET /s/(secret)|(address)|faas.name=Pages|note=(address)|http.route=/s/{link}", line);
    }

    [Fact]
    public void Span_HasAnException_IsNotSent()
    {
        using (var span = Source.StartActivity("it"))
        {
            span!.AddException(new InvalidOperationException("ann@example.org"));
        }

        Assert.Empty(spans.Lines);
    }

    private static void AssertClean(string line)
    {
        Assert.DoesNotContain("ann@", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }

    private static string WriteLog(LogRecord record) =>
        string.Join(
            '|',
            [record.FormattedMessage, record.Body, $"{record.Exception}", .. record.Attributes!.Select(one => $"{one}")]
        );

    private static string? WriteSpan(Activity span) =>
        span.Recorded
            ? string.Join(
                '|',
                [span.DisplayName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")]
            )
            : null;
}
