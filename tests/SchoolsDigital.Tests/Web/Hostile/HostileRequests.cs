using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace SchoolsDigital.Tests.Web.Hostile;

/// <summary>
/// Sends every endpoint of a site thousands of requests that no browser would send, and good ones that somebody has meddled
/// with. The same seed sends the same. Whoever adds endpoints gives a good request for each that needs one, and a count of
/// what has been stored, to which a refused request must add nothing.
/// </summary>
internal sealed class HostileRequests(
    IReadOnlyList<Endpoint> endpoints,
    Func<TestRequest, Task<TestResponse>> send,
    int seed,
    Func<int>? writes = null
)
{
    public HostileRequests(TestSite site, int seed, Func<int>? writes = null)
        : this(site.Endpoints, site.SendAsync, seed, writes) { }

    private static readonly string[] Methods =
    [
        "GET",
        "POST",
        "HEAD",
        "PUT",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "get",
        "P\u00d6ST",
        "",
    ];
    private static readonly string[] HeaderNames =
    [
        "Accept-Encoding",
        "Cookie",
        "If-None-Match",
        "Range",
        "Content-Encoding",
        "Host",
        "X-Forwarded-For",
    ];
    private static readonly string?[] ContentTypes =
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=nonsense",
        "application/x-www-form-urlencoded; charset=utf-7",
        "multipart/form-data; boundary=\"",
        "multipart/form-data; boundary=x",
        "application/json",
        "\u00e9;;=",
        null,
    ];

    private readonly Random random = new(seed);

    /// <summary>Sends so many requests to every endpoint. What is wrong comes back in words; nothing should.</summary>
    /// <param name="perEndpoint">How many.</param>
    /// <param name="good">Good requests by route pattern, of which half of that endpoint's requests are made.</param>
    public async Task<HostileReport> RunAsync(int perEndpoint, IReadOnlyDictionary<string, TestRequest>? good = null)
    {
        var report = new HostileReport();
        foreach (
            var endpoint in endpoints
                .OfType<RouteEndpoint>()
                .DistinctBy(one => one.RoutePattern.RawText, StringComparer.Ordinal)
        )
        {
            var pattern = endpoint.RoutePattern.RawText!;
            for (var number = 0; number < perEndpoint; number++)
            {
                var request =
                    number % 2 == 0 && good?.GetValueOrDefault(pattern) is { } sample
                        ? Meddle(sample)
                        : MakeUp(endpoint.RoutePattern);
                await SendAsync(request, pattern, report);
            }
        }

        return report;
    }

    private async Task SendAsync(TestRequest request, string pattern, HostileReport report)
    {
        try
        {
            var before = writes?.Invoke();
            var response = await send(request);
            report.Look(request, pattern, response);
            if (writes?.Invoke() != before && !MayStore(request, response))
            {
                report.Complain(request, pattern, $"stored something and answered {response.Status}");
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            report.Complain(request, pattern, failure.ToString());
        }
    }

    // Only a form that was taken stores something. One that comes back with errors has kept what was right in it.
    private static bool MayStore(TestRequest request, TestResponse response) =>
        request.Method == "POST"
        && (
            response.Status is 200 or 303
            || (response.Status == 400 && response.Text.Contains("<title>Error: ", StringComparison.Ordinal))
        );

    private TestRequest MakeUp(RoutePattern pattern)
    {
        var path = new StringBuilder();
        foreach (var segment in pattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path.Append(part is RoutePatternLiteralPart literal ? literal.Content : HostileText.Piece(random));
            }
        }

        path.Append(random.Next(4) == 0 ? "/" : "")
            .Append(random.Next(4) == 0 ? $"?q={HostileText.Piece(random)}" : "");
        var method = Pick(Methods);
        return new TestRequest(method, path.Length == 0 ? "/" : path.ToString())
        {
            Body = random.Next(2) == 0 ? MakeUpBody() : null,
            ContentType = random.Next(3) == 0 ? Pick(ContentTypes) : ContentTypes[0],
            SaysItsLength = random.Next(4) > 0,
            IsHttps = random.Next(2) == 0,
            Headers = MakeUpHeaders(),
        };
    }

    private TestRequest Meddle(TestRequest good) =>
        random.Next(5) switch
        {
            0 => good with { Path = MeddleWith(good.Path) },
            1 => good with { Body = Encoding.Latin1.GetBytes(MeddleWith(Encoding.Latin1.GetString(good.Body ?? []))) },
            2 => good with { ContentType = Pick(ContentTypes) },
            3 => good with { Headers = MakeUpHeaders() },
            _ => good with { Body = [.. good.Body ?? [], .. "&"u8, .. MakeUpBody()] },
        };

    private string MeddleWith(string text)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 => text[..at] + HostileText.Piece(random) + text[at..],
            1 => text[..at],
            _ when at < text.Length => text[..at] + (char)random.Next(256) + text[(at + 1)..],
            _ => text + text,
        };
    }

    private byte[] MakeUpBody()
    {
        if (random.Next(4) == 0)
        {
            var noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            return noise;
        }

        var fields = Enumerable.Range(0, random.Next(12)).Select(_ => $"{Sent()}={Sent()}");
        return Encoding.UTF8.GetBytes(string.Join('&', fields));

        string Sent() =>
            random.Next(2) == 0 ? HostileText.Piece(random) : Uri.EscapeDataString(HostileText.Piece(random));
    }

    private Dictionary<string, string> MakeUpHeaders() =>
        Enumerable
            .Range(0, random.Next(3))
            .Select(_ => Pick(HeaderNames))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, _ => HostileText.Piece(random), StringComparer.Ordinal);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
