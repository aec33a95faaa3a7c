using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The pages by which staff book workshops, and those on which the coordinator sees to them.</summary>
internal static class WorkshopPages
{
    private const string Start = "/{authority}/workshops/{series}/{link}";
    private const string Draft = Start + "/{draft}";
    private const string Place = "/{authority}/booking/{series}/{link}";
    private const string Door = "/{authority}/workshops/{series}/{session}/door/{link}";
    private const string Stop = "/{authority}/workshops-stop/{series}/{link}";
    private const string Desk = "/desk/workshops";
    private const string DeskSeries = Desk + "/{authority}/{series}";
    private const string DeskSession = DeskSeries + "/sessions/{session}";
    private const string DeskSeriesDo = DeskSeries + "/do/{action}";
    private const string DeskSessionDo = DeskSession + "/do/{action}";
    private const string AtDesk = $"{Desk}/norfolk/{JanuaryWorkshops.Code}";

    private const string Stopped = $"{Desk}/norfolk/{JanuaryWorkshops.Stopped}";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("workshops", Start, norfolk => norfolk.Workshops.Invitation),
        Booking("workshops-session", "/session", ToSessionAsync),
        Booking("workshops-waiting", "/waiting", ToWaitingAsync),
        Booking("workshops-person", "/person", ToPersonAsync),
        Booking("workshops-person-error", "/person", ToPersonErrorAsync),
        Booking("workshops-person-stale", "/person", ToStaleAsync),
        Booking("workshops-check", "/check", ToCheckAsync),
        Booking("workshops-done", "/done", ToDoneAsync),
        new("booking", Place, norfolk => norfolk.Workshops.FreePlace),
        new("booking-held", Place, norfolk => norfolk.Workshops.HeldPlace),
        new("booking-waiting", Place, norfolk => norfolk.Workshops.Turn),
        new("booking-change", Place + "/change", norfolk => $"{norfolk.Workshops.FreePlace}/change"),
        new("booking-wishes", Place + "/waiting", norfolk => $"{norfolk.Workshops.FreePlace}/waiting"),
        new("booking-cancel", Place + "/cancel", norfolk => $"{norfolk.Workshops.FreePlace}/cancel"),
        new("booking-feedback", Place + "/feedback", norfolk => $"{norfolk.Workshops.HeldPlace}/feedback"),
        new("workshops-door", Door, norfolk => norfolk.Workshops.DoorAsync()),
        new("workshops-stop", Stop, norfolk => norfolk.Workshops.Stop),
        new("workshops-stopped", Stop, norfolk => norfolk.Workshops.StopOf(1), then: StopAsync),
        new("workshops-stopped-undo", Stop + "/undo", norfolk => norfolk.Workshops.StopOf(2), then: ToUndoAsync),
        new("workshops-stopped-undone", Stop + "/undo", norfolk => $"{norfolk.Workshops.Stop}/undo"),
        new("desk-workshops", Desk) { IsAtDesk = true },
        new("desk-series", DeskSeries, _ => AtDesk) { IsAtDesk = true },
        new("desk-session", DeskSeries + "/sessions/{session}", _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}")
        {
            IsAtDesk = true,
        },
        new("desk-attendance", DeskSeries + "/attendance", _ => $"{AtDesk}/attendance") { IsAtDesk = true },
        new("desk-sheet", DeskSession + "/sheet", _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/sheet")
        {
            IsAtDesk = true,
        },
        new("desk-door", DeskSession + "/door", _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/door")
        {
            IsAtDesk = true,
        },
        new("desk-series-stopped", DeskSeries, _ => Stopped) { IsAtDesk = true },
        new("desk-series-start-again", DeskSeries + "/start-again", _ => $"{Stopped}/start-again") { IsAtDesk = true },
        new("desk-series-not-stopped", DeskSeries + "/start-again", _ => $"{AtDesk}/start-again", 409)
        {
            IsAtDesk = true,
        },
        new("desk-book", DeskSeries + "/book", _ => $"{AtDesk}/book") { IsAtDesk = true },
        new("desk-series-close", DeskSeriesDo, _ => $"{AtDesk}/do/close") { IsAtDesk = true },
        new("desk-series-not-possible", DeskSeriesDo, _ => $"{AtDesk}/do/reopen", 409) { IsAtDesk = true },
        new("desk-session-move", DeskSessionDo, _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/do/move")
        {
            IsAtDesk = true,
        },
        new("desk-session-move-plan", DeskSessionDo, _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/do/move")
        {
            IsAtDesk = true,
            Then = ToMovePlanAsync,
        },
        new("desk-session-move-error", DeskSessionDo, _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/do/move")
        {
            IsAtDesk = true,
            Then = ToMoveErrorAsync,
        },
        new("desk-session-cancel", DeskSessionDo, _ => $"{AtDesk}/sessions/{JanuaryWorkshops.Full}/do/cancel")
        {
            IsAtDesk = true,
        },
    ];

    private static Look Booking(string name, string page, Func<Device, Task> then) =>
        new(name, Draft + page, norfolk => norfolk.Workshops.Invitation, then: then);

    private static Task ToSessionAsync(Device device) =>
        device.FollowAsync(() => device.Page.Locator("main form button").ClickAsync());

    private static async Task ToWaitingAsync(Device device)
    {
        await ToSessionAsync(device);
        await device.Page.Locator("[value=_wait]").CheckAsync();
        await device.PressAsync("Continue");
    }

    private static async Task ToPersonAsync(Device device)
    {
        await ToSessionAsync(device);
        await device.Page.Locator($"[value={JanuaryWorkshops.Free}]").CheckAsync();
        await device.PressAsync("Continue");
    }

    private static async Task ToPersonErrorAsync(Device device)
    {
        await ToPersonAsync(device);
        await device.PressAsync("Continue");
    }

    private static async Task ToCheckAsync(Device device)
    {
        await ToPersonAsync(device);
        await FillAsync(device);
        await device.PressAsync("Continue");
    }

    // As if the page had been opened before the draft was changed elsewhere.
    private static async Task ToStaleAsync(Device device)
    {
        await ToPersonAsync(device);
        await FillAsync(device);
        await device.Page.Locator("[name=shown]").EvaluateAsync("field => field.value = '0'");
        await device.PressAsync("Continue");
    }

    private static async Task FillAsync(Device device)
    {
        await device.Field("name").FillAsync("Sam Guest");
        await device.Field("role").FillAsync("Teacher");
        await device.Field("email").FillAsync("sam.guest@example.org");
    }

    private static async Task ToMovePlanAsync(Device device)
    {
        await device.Page.Locator("[name=starts]").FillAsync("10:00");
        await device.Page.Locator("[name=ends]").FillAsync("12:00");
        await device.PressAsync("Continue");
    }

    private static async Task ToMoveErrorAsync(Device device)
    {
        await device.Page.Locator("[name=ends]").FillAsync("1:00");
        await device.PressAsync("Continue");
    }

    private static async Task ToDoneAsync(Device device)
    {
        await ToCheckAsync(device);
        await device.PressAsync("Book this place");
    }

    private static Task StopAsync(Device device) => device.PressAsync("Stop these e-mails");

    private static async Task ToUndoAsync(Device device)
    {
        await StopAsync(device);
        await device.FollowAsync(() => device.Page.GetByText("get these e-mails again").ClickAsync());
    }
}
