using SchoolsDigital.Consultations.Ledgers;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Tests.Desk.Failures;

public sealed class FailuresPageTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync();
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_AllIsWell_SaysSo()
    {
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }

    [Fact]
    public async Task Get_SchoolWithNobodyToAsk_IsListedWithWhatToDo()
    {
        var urn = (await round.SchoolsAsync())[0].Urn;
        var entry = new LedgerEntry("x", round.Now, LedgerEntry.Service, "There is no contact to invite.", urn, true);
        await round.Host.Get<Ledger>().NoteAsync(round.Ref, entry, Token);

        var page = await browser.GetAsync("/desk/failures");

        Assert.Contains("There is no contact to invite.", page.Text);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{round.Path}/schools/{urn}']"));
    }

    [Fact]
    public async Task Post_ActionThatWasInterrupted_IsFinished()
    {
        // Arrange
        var order = round.Order(ActionKind.Hold);
        var record = new ActionRecord(order, "Reminders were put on hold.", round.Now, IsDone: false);
        await round.Host.Get<ITableStore>().TryAddAsync(ActionRecord.KeyFor(round.Ref, order.Id), record, Token);
        var page = await browser.GetAsync("/desk/failures");

        // Act
        var answer = await browser.PostAsync("/desk/failures", DeskBrowser.FormOf(page));

        // Assert
        Assert.Contains("Not finished: put reminders on hold", page.Text);
        Assert.Equal(303, answer.Status);
        Assert.NotNull((await round.RoundAsync()).HeldSince);
        Assert.Contains("Nothing needs you.", (await browser.GetAsync("/desk/failures")).Text);
    }
}
