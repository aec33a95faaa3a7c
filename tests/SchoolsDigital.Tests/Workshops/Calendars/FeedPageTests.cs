using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Workshops;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Tests.Workshops.Calendars;

public sealed class FeedPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ByItsLink_ShowsTheSessionsAndHowFullTheyAreAndNobody()
    {
        // Arrange
        var host = await SeriesHost.OpenAsync([2, 2]);
        await host.TakeAsync(1, "a");
        await host.Desk.ChangeAsync(SeriesHost.Series, "b", new() { CancelledBecause = "Snow." }, Token);
        await using var site = Site(host);

        // Act
        var response = await site.GetAsync(await PathAsync(host, site));

        // Assert
        using var reader = CalendarReader.Start();
        Assert.Equal(200, response.Status);
        Assert.Equal("text/calendar; method=PUBLISH; charset=utf-8", response.Headers.ContentType.ToString());
        var read = reader.Read(new(CalendarMethod.Publish, response.Body));
        Assert.Equal(("PUBLISH", "January workshops"), (read.Method, read.Name));
        Assert.Equal(["CONFIRMED", "CANCELLED"], read.Events.Select(one => one.Status));
        Assert.Equal("January workshops: Hall a", read.Events[0].Summary);
        Assert.EndsWith("1 of 2 places are booked. 0 are offered, 0 wait.", read.Events[0].Description);
        Assert.EndsWith("Cancelled: Snow.", read.Events[1].Description);
        Assert.All(read.Events, one => Assert.Empty(one.Attendees));
        Assert.DoesNotContain("Person 1", Encoding.UTF8.GetString(response.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Unchanged_SaysSoUntilSomebodyBooks()
    {
        // Arrange
        var host = await SeriesHost.OpenAsync([2]);
        await using var site = Site(host);
        var path = await PathAsync(host, site);
        var first = await site.GetAsync(path);
        host.Clock.Advance(TimeSpan.FromHours(1));
        site.Clock.Advance(TimeSpan.FromHours(1));

        // Act
        var same = await AskAsync(site, path, first);
        await host.TakeAsync(1, "a");
        var other = await AskAsync(site, path, first);

        // Assert
        Assert.Equal("private, max-age=900", first.Headers.CacheControl.ToString());
        Assert.Equal((304, 0), (same.Status, same.Body.Length));
        Assert.Equal(200, other.Status);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Get_LinkOfAnotherSeriesOrPurpose_LeadsNowhere()
    {
        // Arrange
        var host = await SeriesHost.OpenAsync([2]);
        await using var site = Site(host);
        var path = await PathAsync(host, site);
        var links = site.Get<SeriesLinks>();
        var door = links.OfDoor(SeriesHost.Series, await host.SessionAsync("a")).AbsolutePath;

        // Act
        var otherSeries = await site.GetAsync(path.Replace("january", "february", StringComparison.Ordinal));
        var otherAuthority = await site.GetAsync(path.Replace("norfolk", "suffolk", StringComparison.Ordinal));
        var otherPurpose = await site.GetAsync(
            $"{path[..path.LastIndexOf('/')]}/{door[(door.LastIndexOf('/') + 1)..]}"
        );

        // Assert
        Assert.All(
            [otherSeries, otherAuthority, otherPurpose],
            response => Assert.Equal((404, "This link does not work"), (response.Status, response.Heading))
        );
    }

    private static TestSite Site(SeriesHost host) =>
        new(services =>
        {
            services.AddSingleton<ITableStore>(host.Memory);
            services.AddSingleton<RegisterStore>();
            services.AddAttendance(new("https://schools.example.org"));
        });

    private static async Task<string> PathAsync(SeriesHost host, TestSite site) =>
        site.Get<SeriesLinks>().OfCalendar((await host.Store.FindAsync(SeriesHost.Series, Token))!).AbsolutePath;

    private static Task<TestResponse> AskAsync(TestSite site, string path, TestResponse before) =>
        site.SendAsync(
            new("GET", path)
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["If-None-Match"] = before.Headers.ETag.ToString(),
                },
            }
        );
}
