using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Restores;

public sealed class HeldMailPagesTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Path => $"/desk/held-mail/{round.Ref.Authority}";

    // The reminders fall due while mail is held.
    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync(isNamed: true);
        await HoldAsync(round);
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_HeldMail_ListsEveryMailThatWaitsAndTheFirstPageLeadsToIt()
    {
        // Act
        var rounds = await browser.GetAsync("/desk");
        var page = await browser.GetAsync(Path);

        // Assert
        Assert.NotNull(rounds.Page.QuerySelector($"a[href='{Path}']"));
        var held = await HeldAsync();
        Assert.NotEmpty(held);
        Assert.Equal(held.Count, page.Page.QuerySelectorAll("input[name=mail]").Length);
        Assert.All(held, mail => Assert.Contains(mail.Entry.Address!, page.Text, StringComparison.Ordinal));
        Assert.Empty(await SentAsync());
    }

    [Fact]
    public async Task Post_TickedMail_IsMarkedOnlyOnceItIsConfirmedAndNotedWithWhoSaidSo()
    {
        // Arrange
        var held = await HeldAsync();
        var form = DeskBrowser
            .FormOf(await browser.GetAsync(Path))
            .With("which", "ticked")
            .With("mail", $"{held[0].Key}");

        // Act
        var check = await browser.PostAsync(Path, form);
        var before = await HeldAsync();
        var done = await browser.PostAsync(Path, DeskBrowser.FormOf(check));
        var twice = await browser.PostAsync(Path, DeskBrowser.FormOf(check));

        // Assert
        Assert.Contains("1 mail: we will not send it", check.Text, StringComparison.Ordinal);
        Assert.Equal(held.Count, before.Count);
        Assert.Equal((303, 303), (done.Status, twice.Status));
        Assert.Equal(held.Skip(1).Select(mail => mail.Key), (await HeldAsync()).Select(mail => mail.Key));
        var said = await browser.GetAsync(done.Headers.Location.ToString());
        Assert.Contains("1 mail was marked as sent", said.Text, StringComparison.Ordinal);
        Assert.Equal("Anna Coordinator", Assert.Single(await LedgerAsync()).By);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(+1, true)]
    public async Task Post_AllBeforeAMoment_MeansThoseThatWereDueBefore(int hours, bool isAny)
    {
        // Arrange
        var held = await HeldAsync();
        var moment = LondonTime.FromUtc(held[0].Entry.AddedAt.AddHours(hours));
        var form = DeskBrowser
            .FormOf(await browser.GetAsync(Path))
            .With("which", "before")
            .With("until-day", $"{moment.Day}")
            .With("until-month", $"{moment.Month}")
            .With("until-year", $"{moment.Year}")
            .With("time", $"{moment:HH:mm}");

        // Act
        var check = await browser.PostAsync(Path, form);
        if (isAny)
        {
            await browser.PostAsync(Path, DeskBrowser.FormOf(check));
        }

        // Assert
        Assert.Equal(isAny ? 200 : 400, check.Status);
        Assert.Equal(isAny ? 0 : held.Count, (await HeldAsync()).Count);
    }

    [Fact]
    public async Task Post_NothingChosen_SaysWhatToDo()
    {
        var form = DeskBrowser.FormOf(await browser.GetAsync(Path));

        var page = await browser.PostAsync(Path, form);
        var noTick = await browser.PostAsync(Path, form.With("which", "ticked"));
        var noDate = await browser.PostAsync(Path, form.With("which", "before"));

        Assert.Contains("Select which mails went out", page.Text, StringComparison.Ordinal);
        Assert.Contains("Select the mails that went out", noTick.Text, StringComparison.Ordinal);
        Assert.Contains("Enter a date", noDate.Text, StringComparison.Ordinal);
        Assert.Contains("Enter a time", noDate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_Confirmed_SendsWhatItSaidAndNoMore()
    {
        // Arrange
        var held = await HeldAsync();
        await round.Host.Get<HeldMails>().MarkSentAsync([held[0].Key], Token);

        // Act
        var check = await browser.GetAsync($"{Path}/release");
        var before = await SentAsync();
        var done = await browser.PostAsync($"{Path}/release", DeskBrowser.FormOf(check));
        var twice = await browser.PostAsync($"{Path}/release", DeskBrowser.FormOf(check));
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        // Assert
        Assert.Contains($"{held.Count - 1} mails", check.Text, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Equal((303, 303), (done.Status, twice.Status));
        Assert.Equal(held.Count - 1, (await SentAsync()).Count);
        Assert.Equal(404, (await browser.GetAsync(Path)).Status);
        Assert.Contains($"{held.Count - 1} mails", Assert.Single(await LedgerAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnonymousRound_NamesAndCountsNobodyWhoHasNotAnswered()
    {
        // Arrange
        await using var anonymous = await RunningRound.OpenAsync();
        await HoldAsync(anonymous);
        var held = await anonymous.Host.Get<HeldMails>().ListAsync(anonymous.Ref.Authority, Token);
        var desk = await anonymous.SignInAsync();

        // Act
        var page = await desk.GetAsync(Path);
        var release = await desk.GetAsync($"{Path}/release");
        var check = await desk.PostAsync(Path, DeskBrowser.FormOf(page).With("which", "all"));

        // Assert
        Assert.NotEmpty(held);
        foreach (var shown in new[] { page, release, check })
        {
            Assert.All(held, mail => Assert.DoesNotContain(mail.Entry.Address!, shown.Text, StringComparison.Ordinal));
            Assert.DoesNotContain(
                $"{held.Count} ",
                shown.Page.QuerySelector("main")!.TextContent,
                StringComparison.Ordinal
            );
        }

        await desk.PostAsync(Path, DeskBrowser.FormOf(check));
        Assert.Empty(await anonymous.Host.Get<HeldMails>().ListAsync(anonymous.Ref.Authority, Token));
    }

    [Fact]
    public async Task Get_Viewer_IsShownNothingThatActs()
    {
        var viewer = await round.SignInAsync(DeskRole.Viewer);

        Assert.Equal(403, (await viewer.GetAsync(Path)).Status);
        Assert.Equal(403, (await viewer.GetAsync($"{Path}/release")).Status);
        Assert.Null((await viewer.GetAsync("/desk")).Page.QuerySelector($"a[href='{Path}']"));
    }

    private static async Task HoldAsync(RunningRound round)
    {
        var now = round.Now;
        await round.Host.Get<MailHolds>().HoldAsync(round.Ref.Authority, new(now, now), Token);
        await round.AdvanceToAsync(round.Consultation.Timetable.Reminders.First().At.AddHours(1));
    }

    private Task<IReadOnlyList<HeldMail>> HeldAsync() =>
        round.Host.Get<HeldMails>().ListAsync(round.Ref.Authority, Token);

    private async Task<IReadOnlyList<OutboxKey>> SentAsync() =>
        await round
            .Host.Get<Outbox>()
            .ListAsync(
                round.Ref.Authority,
                round.Ref.Round,
                $"{RoundMail.ReminderNotStarted}",
                cancellationToken: Token
            )
            .Where(mail => mail.Entry.State is MailState.Accepted && mail.Entry.Attempts > 0)
            .Select(mail => mail.Key)
            .ToListAsync(Token);

    private async Task<IReadOnlyList<LedgerEntry>> LedgerAsync() =>
        [
            .. (await round.Host.Get<Ledger>().ReadForAuthorityAsync(round.Ref.Authority, Token)).Where(entry =>
                entry.Id.StartsWith("held-mail|", StringComparison.Ordinal)
            ),
        ];
}
