using System.Text;
using SchoolsDigital.Local.Rehearsals.Workshops;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Tests.Workshops.Attendance;

public sealed class WorkshopDayTests : IAsyncLifetime
{
    private const string Anna = "anna@example.org";
    private const string Ben = "ben@example.org";

    private WorkshopWorld world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await WorkshopWorld.OpenAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Booked_ThenCancelled_MailsChangeTheCalendarAndThePageGivesTheEntry()
    {
        // Arrange
        await world.BookAsync(0, Anna, "north");
        var place = world.PlaceOf(Anna);

        // Act
        var download = await world.Browser.GetAsync($"{place}/calendar", Token);
        await new WorkshopVisitor(world.Browser).CancelAsync(place, Token);
        await world.SettleAsync();
        var afterwards = await world.Browser.GetAsync($"{place}/calendar", Token);

        // Assert
        Assert.Contains("METHOD:PUBLISH\r\n", download.Html);
        Assert.Equal(
            [("workshop.ics", "METHOD:REQUEST"), ("workshop.ics", "METHOD:CANCEL")],
            FilesTo(Anna).Select(file => (file.Name, MethodOf(file.Text)))
        );
        Assert.All(FilesTo(Anna), file => Assert.Equal(UidOf(download.Html), UidOf(file.Text)));
        Assert.Equal(place, afterwards.Path);
    }

    [Fact]
    public async Task Thanks_OneOfTwoCame_GoToWhoeverCame()
    {
        // Arrange
        await world.BookAsync(0, Anna, "north");
        await world.BookAsync(1, Ben, "north");
        var session = (await world.Store.ListSessionsAsync(world.Series, Token)).Single(one => one.Code == "north");
        var door = world.Host.Get<SeriesLinks>().OfDoor(world.Series, session).AbsolutePath;
        var came = (await world.BookingAsync(Anna)).Id;

        // Act
        await world.AdvanceToAsync("2021-06-16 12:00");
        await new WorkshopVisitor(world.Browser).TickAsync(door, new HashSet<string> { came }, Token);
        await world.AdvanceToAsync("2021-06-21 12:00");

        // Assert
        Assert.Equal([Anna], world.Mails(WorkshopMail.WorkshopThanks).Select(mail => mail.To));
    }

    [Fact]
    public async Task Forgotten_AfterTheDate_KeepsHowManyCameAndNoName()
    {
        // Arrange
        await world.BookAsync(0, Anna, "north");
        var book = world.Host.Get<AttendanceBook>();
        await book.TickAsync(world.Series, "north", (await world.BookingAsync(Anna)).Id, "Somebody", Token);

        // Act
        await world.Host.Get<SeriesRetention>().ForgetAsync(world.Series, Token);

        // Assert
        Assert.Equal(new HeadCount(1, 1), (await book.CountAsync(world.Series, Token))!.Came);
        Assert.Empty(await book.ListAsync(world.Series, "north", Token));
    }

    private IEnumerable<(string Name, string Text)> FilesTo(string address) =>
        from batch in world.Post.Batches
        where batch.Recipients.Any(recipient => recipient.To.Address == address)
        from file in batch.Template.Body.Envelope.Attachments ?? []
        select (file.FileName, Encoding.UTF8.GetString(file.Content.Span));

    private static string MethodOf(string file) => Line(file, "METHOD:");

    private static string UidOf(string file) => Line(file, "UID:");

    private static string Line(string file, string name) =>
        file.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal));
}
