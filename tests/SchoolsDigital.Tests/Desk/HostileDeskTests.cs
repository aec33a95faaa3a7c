using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Tests.Web.Hostile;

namespace SchoolsDigital.Tests.Desk;

public sealed class HostileDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_EveryPageOfTheDeskByACoordinator_BearsItAndChangesNothing()
    {
        // Arrange
        await using var round = await RunningRound.OpenAsync();
        var browser = await round.SignInAsync();
        var urn = (await round.SchoolsAsync())[0].Urn;
        var endpoints = round
            .Host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/desk", StringComparison.Ordinal))
            .ToList<Endpoint>();
        var good = new Dictionary<string, TestRequest>(StringComparer.Ordinal);
        foreach (var pattern in endpoints.Cast<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!))
        {
            var path = pattern
                .Replace("{authority}", round.Ref.Authority, StringComparison.Ordinal)
                .Replace("{round}", round.Ref.Round, StringComparison.Ordinal)
                .Replace("{urn}", $"{urn}", StringComparison.Ordinal)
                .Replace("{action}", "extend", StringComparison.Ordinal)
                .Replace("{kind}", "Invitation", StringComparison.Ordinal)
                .Replace("{recipient}", $"{urn}-1", StringComparison.Ordinal)
                .Replace("{occurrence}", "1", StringComparison.Ordinal);
            var page = await browser.GetAsync(path);
            good[pattern] = browser.WithCookie(
                page.Status == 200 && DeskBrowser.HasForm(page)
                    ? new("POST", path) { Body = DeskBrowser.FormOf(page).Encode() }
                    : new("GET", $"{path}?q=a&state=Answered&sector=Primary&after=120000&kind=Invitation")
            );
        }

        var before = (await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token)).Count;

        // Act
        var report = await new HostileRequests(
            endpoints,
            request => round.SendAsync(request.Headers.ContainsKey("Cookie") ? request : browser.WithCookie(request)),
            seed: 5
        ).RunAsync(perEndpoint: 1_000, good);

        // Assert
        Assert.True(report.Complaints.Count == 0, string.Join("\n\n", report.Complaints));
        Assert.All([200, 400, 404, 405, 413, 415], status => Assert.Contains(status, report.Statuses.Keys));
        Assert.Equal(before, (await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token)).Count);
        Assert.Empty(await round.RemindersAsync());
    }
}
