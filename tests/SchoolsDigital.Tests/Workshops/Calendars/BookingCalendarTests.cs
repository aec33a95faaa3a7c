using System.Text;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Calendars;

public sealed class BookingCalendarTests : IDisposable
{
    private readonly CalendarReader reader = CalendarReader.Start();
    private SeriesHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ForMail_Booked_AsksTheirCalendarToTakeIt()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");

        // Act
        var file = await MailAsync();

        // Assert
        var read = reader.Read(file!);
        var session = await host.SessionAsync("a");
        Assert.Equal(("REQUEST", "2.0"), (read.Method, read.Version));
        Assert.Equal(("0001", 0, "CONFIRMED"), (read.Event.Uid, read.Event.Sequence, read.Event.Status));
        Assert.Equal(
            (session.StartsAt, session.EndsAt, "Europe/London"),
            (read.Event.StartsAt, read.Event.EndsAt, read.Event.Zone)
        );
        Assert.Equal(host.Clock.GetUtcNow(), read.Event.MadeAt);
        Assert.Equal("January workshops", read.Event.Summary);
        Assert.Equal("Hall a, 1 High Street, Norwich", read.Event.Location);
        Assert.Equal(
            new ReadPerson("project@norfolk.example.org", "Norfolk County Council", null),
            read.Event.Organizer
        );
        Assert.Equal([new ReadPerson("person1@example.org", "Person 1", "ACCEPTED")], read.Event.Attendees);
    }

    [Fact]
    public async Task ForMail_BookedChangedCancelledAndBookedAgain_KeepsTheUidAndRaisesTheSequence()
    {
        // Arrange
        await OpenAsync();
        var files = new List<CalendarFile?>();

        // Act
        await host.TakeAsync(1, "a");
        files.Add(await MailAsync());
        await host.Office.MoveAsync(SeriesHost.Series, "0001", "b", Token);
        files.Add(await MailAsync());
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        files.Add(await MailAsync());
        await host.Office.MoveAsync(SeriesHost.Series, "0001", "a", Token);
        files.Add(await MailAsync());

        // Assert
        var read = files.Select(file => reader.Read(file!)).ToList();
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL", "REQUEST"], read.Select(file => file.Method));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"], read.Select(file => file.Event.Status));
        Assert.Equal([0, 1, 2, 3], read.Select(file => file.Event.Sequence));
        Assert.All(read, file => Assert.Equal("0001", file.Event.Uid));
        Assert.Equal(["Hall a", "Hall b", "Hall b", "Hall a"], read.Select(file => file.Event.Location.Split(',')[0]));
    }

    [Fact]
    public async Task ForMail_SessionMovedOrCancelled_ChangesOrRemovesTheEntry()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");
        var later = (await host.SessionAsync("a")).StartsAt.AddHours(1);

        // Act
        await ChangeAsync(new() { StartsAt = later, EndsAt = later.AddHours(2) });
        var moved = reader.Read((await MailAsync())!);
        await ChangeAsync(new() { CancelledBecause = "Snow." });
        var cancelled = reader.Read((await MailAsync())!);

        // Assert
        Assert.Equal(("REQUEST", 1, later), (moved.Method, moved.Event.Sequence, moved.Event.StartsAt));
        Assert.Equal(("CANCEL", 2), (cancelled.Method, cancelled.Event.Sequence));
    }

    [Fact]
    public async Task ForMail_OnTheWaitingListOnly_HasNoFile()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");
        await host.TakeAsync(3, "a");

        // Act
        var file = await MailAsync("0003");
        await host.Office.CancelAsync(SeriesHost.Series, "0003", Token);
        var left = await MailAsync("0003");

        // Assert
        Assert.Equal(BookingState.Ended, (await host.BookingAsync(3)).State);
        Assert.Null(file);
        Assert.Null(left);
    }

    [Fact]
    public async Task ForDownload_Booked_IsTheSameEntryWithNobodysName()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");
        var booking = await host.BookingAsync(1);

        // Act
        var file = BookingCalendar.ForDownload(await SeriesAsync(), await SessionsAsync(), booking, Now);
        var none = BookingCalendar.ForDownload(
            await SeriesAsync(),
            await SessionsAsync(),
            booking with
            {
                Session = null,
            },
            Now
        );

        // Assert
        var read = reader.Read(file!);
        Assert.Equal(("PUBLISH", "0001"), (read.Method, read.Event.Uid));
        Assert.Empty(read.Event.Attendees);
        Assert.DoesNotContain("person1@", Encoding.UTF8.GetString(file!.Content.Span), StringComparison.Ordinal);
        Assert.Null(none);
    }

    [Fact]
    public async Task ForMail_SessionInSummer_IsRightByTheZoneOfTheFile()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");
        var july = Some.Time("2026-07-01 13:30");

        // Act
        await ChangeAsync(new() { StartsAt = july, EndsAt = july.AddHours(2) });
        var file = await MailAsync();

        // Assert
        Assert.Equal(july, reader.Read(file!).Event.StartsAt);
        Assert.Contains(
            "DTSTART;TZID=Europe/London:20260701T133000\r\n",
            Encoding.UTF8.GetString(file!.Content.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ForMail_Booked_IsTheSameFileEachTime()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");

        // Act
        var first = await MailAsync();
        var second = await MailAsync();

        // Assert
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            PRODID:-//SchoolsDigital//Workshops//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:DAYLIGHT
            DTSTART:19960331T010000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZNAME:BST
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZNAME:GMT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;CN=Person 1;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:person1@example.org
            DESCRIPTION:To change or cancel your place\, use the link in the mail that confirmed it.
            DTEND;TZID=Europe/London:20260928T120000
            DTSTAMP:20260907T090000Z
            DTSTART;TZID=Europe/London:20260928T100000
            LOCATION:Hall a\, 1 High Street\, Norwich
            ORGANIZER;CN=Norfolk County Council:mailto:project@norfolk.example.org
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:January workshops
            TRANSP:OPAQUE
            UID:0001
            END:VEVENT
            END:VCALENDAR
            """.Split('\n'),
            WrittenLines.Of(first!)
        );
        Assert.Equal(first!.Content.ToArray(), second!.Content.ToArray());
    }

    [Theory]
    [InlineData("o'brien+a/b@school.example.org")]
    [InlineData("!$*-=_~#%&?^`{|}@school.example.org")]
    [InlineData("anna@schüle.example.org")]
    public async Task ForMail_AddressThatMailCanGoTo_IsReadAsItWasWritten(string address)
    {
        // Arrange
        using var icalJs = IcalJsReader.Start();
        await OpenAsync();
        await host.TakeAsync(1, "a");
        var booking = await host.BookingAsync(1) with { Email = address };

        // Act
        var file = BookingCalendar.ForMail(await SeriesAsync(), await SessionsAsync(), booking, Now);

        // Assert
        Assert.Equal(address, Assert.Single(icalJs.Read(file!).Event.Attendees).Address);
    }

    [Fact]
    public async Task Attach_Request_SaysItsMethodInItsContentType()
    {
        // Arrange
        await OpenAsync();
        await host.TakeAsync(1, "a");

        // Act
        var attachment = (await MailAsync())!.Attach();

        // Assert
        Assert.Equal("text/calendar; method=REQUEST; charset=utf-8", attachment.ContentType);
        Assert.Equal("workshop.ics", attachment.FileName);
        var body = new MailBody(
            new MailEnvelope("workshop", "1", new("ict@example.org", "Norfolk"), Attachments: [attachment]),
            "Your place",
            "Text",
            "<p>Text</p>"
        );
        Assert.Empty(body.Problems());
    }

    public void Dispose() => reader.Dispose();

    private DateTimeOffset Now => host.Clock.GetUtcNow();

    private async Task OpenAsync() => host = await SeriesHost.OpenAsync([2, 2]);

    private async Task<CalendarFile?> MailAsync(string booking = "0001") =>
        BookingCalendar.ForMail(
            await SeriesAsync(),
            await SessionsAsync(),
            (await host.Store.FindBookingAsync(SeriesHost.Series, booking, Token))!,
            Now
        );

    private async Task ChangeAsync(SessionChange change)
    {
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", change, Token);
        await host.Settling.SettleAsync(SeriesHost.Series, Token);
    }

    private async Task<WorkshopSeries> SeriesAsync() => (await host.Store.FindAsync(SeriesHost.Series, Token))!;

    private Task<IReadOnlyList<Session>> SessionsAsync() => host.Store.ListSessionsAsync(SeriesHost.Series, Token);
}
