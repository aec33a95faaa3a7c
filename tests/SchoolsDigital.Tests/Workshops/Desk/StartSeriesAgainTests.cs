using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Tests.Workshops.Desk;

public class StartSeriesAgainTests
{
    private const string Series = "/desk/workshops/portsmouth/june";
    private const string Path = $"{Series}/start-again";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Series)]
    [InlineData("/desk/failures")]
    public async Task Get_SeriesHasFailed_SaysWhatThatMeansAndLeadsToTheButton(string path)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        var desk = await world.SignInAsync();

        var page = await desk.GetAsync(path);

        Assert.Contains("Bookings are still taken", page.Text);
        Assert.Contains("There is no series portsmouth|june.", page.Text);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{Path}']"));
        Assert.Contains("Stopped", (await desk.GetAsync("/desk/workshops")).Page.QuerySelector("tbody")!.TextContent);
    }

    [Theory]
    [InlineData(Series)]
    [InlineData("/desk/failures")]
    [InlineData("/desk/workshops")]
    public async Task Get_SeriesIsLookedAfter_SaysNothingOfIt(string path)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var desk = await world.SignInAsync();

        var page = await desk.GetAsync(path);

        Assert.Null(page.Page.QuerySelector($"a[href='{Path}']"));
        Assert.DoesNotContain("Stopped", page.Text);
    }

    [Fact]
    public async Task Post_PressedTwice_StartsItOnceAndNotesWhoDidIt()
    {
        // Arrange
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        var desk = await world.SignInAsync();
        var confirm = await desk.GetAsync(Path);
        var form = DeskBrowser.FormOf(confirm);

        // Act
        var first = await desk.PostAsync(Path, form);
        var second = await desk.PostAsync(Path, form);

        // Assert
        Assert.Contains("nothing is sent twice", confirm.Text);
        Assert.Equal((303, 303), (first.Status, second.Status));
        var entry = Assert.Single(await LedgerAsync(world), entry => entry.What.Contains("started again"));
        Assert.Equal("Anna Coordinator", entry.By);
        await world.SettleAsync();
        var workflow = await world.Host.Get<IWorkflowClient>().GetAsync(SeriesInstances.Of(world.Series), Token);
        Assert.Equal(WorkflowState.Running, workflow!.State);
        Assert.Contains("Nothing needs you.", (await desk.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task Post_FromAnOldTab_IsRefusedWithoutALineInTheLedger()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        var desk = await world.SignInAsync();
        var old = DeskBrowser.FormOf(await desk.GetAsync(Path));
        await desk.PostAsync(Path, DeskBrowser.FormOf(await desk.GetAsync(Path)));

        var late = await desk.PostAsync(Path, old);

        Assert.Equal((409, 409), (late.Status, (await desk.GetAsync(Path)).Status));
        Assert.Contains("Nothing was changed.", late.Text);
        Assert.Single(await LedgerAsync(world), entry => entry.What.Contains("started again"));
    }

    [Fact]
    public async Task Act_WhoeverMayOnlyLook_IsOfferedNothingAndChangesNothing()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.FailAsync();
        var desk = await world.SignInAsync(DeskRole.Viewer);

        var page = await desk.GetAsync(Series);
        var answer = await desk.PostAsync(Path, page.Form());

        Assert.Contains("Bookings are still taken", page.Text);
        Assert.Null(page.Page.QuerySelector($"a[href='{Path}']"));
        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain(await LedgerAsync(world), entry => entry.What.Contains("started again"));
    }

    private static Task<IReadOnlyList<LedgerEntry>> LedgerAsync(WorkshopWorld world) =>
        world.Host.Get<Ledger>().ReadAsync(new("portsmouth", "digital-2021"), Token);
}
