using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Desk;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Workshops;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Invitations;
using Csv = SchoolsDigital.Tests.Schools.Csv;

namespace SchoolsDigital.Tests.Workshops.Attendance;

/// <summary>A series on its first day, with its pages, a register of three schools, and somebody at the desk.</summary>
internal sealed class DoorSite : IAsyncDisposable
{
    private DoorSite(SeriesHost host, TestSite site) => (Host, Site) = (host, site);

    public SeriesHost Host { get; }

    public TestSite Site { get; }

    public AttendanceBook Book => Site.Get<AttendanceBook>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two sessions, <c>a</c> today and <c>b</c> in a week; it is half an hour before <c>a</c>.</summary>
    public static async Task<DoorSite> OpenAsync()
    {
        var host = await SeriesHost.OpenAsync([5, 5]);
        var site = new TestSite(services =>
        {
            services.AddSingleton<ITableStore>(host.Memory);
            services.AddSingleton<RegisterStore>();
            services.AddSingleton<Ledger>();
            services.AddDesk();
            services.AddAttendance(new("https://schools.example.org"));
        });
        var door = new DoorSite(host, site);
        await door.ImportAsync();
        return door;
    }

    /// <summary>Lets time pass until shortly before session <c>a</c>.</summary>
    public async Task GoToTheDayAsync()
    {
        var starts = (await Host.SessionAsync("a")).StartsAt;
        Advance(starts.AddMinutes(-30) - Host.Clock.GetUtcNow());
    }

    public void Advance(TimeSpan time)
    {
        Host.Clock.Advance(time);
        Site.Clock.Advance(time);
    }

    public async Task<string> LinkAsync(string session = "a") =>
        Site.Get<SeriesLinks>().OfDoor(SeriesHost.Series, await Host.SessionAsync(session)).AbsolutePath;

    public Task<DeskBrowser> DeskAsync() => DeskBrowser.SignInAsync(Site);

    public Task<IReadOnlyList<Attendee>> CameAsync(string session = "a") =>
        Book.ListAsync(SeriesHost.Series, session, Token);

    public async Task<SeriesAttendance> CountAsync() => (await Book.CountAsync(SeriesHost.Series, Token))!;

    /// <summary>Presses a button of the list, as it stands on the page.</summary>
    public async Task<TestResponse> TapAsync(string path, string field, string id)
    {
        var page = await Site.GetAsync(path);
        Assert.NotNull(page.Page.QuerySelector($"main button[name={field}][value='{id}']"));
        return await Site.PostAsync(path, DeskBrowser.FormOf(page).With(field, id));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task ImportAsync()
    {
        var registers = Site.Get<RegisterStore>();
        await using var file = Csv.Census([
            "120001,926,2001,Acle St Edmund,State-funded primary,150",
            "120002,926,2002,Beeston,State-funded primary,90",
            "120003,926,4003,Cromer Academy,State-funded secondary,700",
        ]);
        var read = await RegisterReading.ReadAsync(file, RegisterFilter.Everything, Token);
        var plan = RegisterPlan.Make(await registers.ReadAsync(SeriesHost.Series.Authority, Token), read);
        Assert.Equal(ApplyOutcome.Applied, await registers.ApplyAsync(plan, force: true, Token));
    }
}
