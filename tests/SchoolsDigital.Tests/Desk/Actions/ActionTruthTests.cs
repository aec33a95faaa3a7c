using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Desk.Actions;

/// <summary>
/// What every action says on its page and in the ledger, beside what stands in the outbox and what leaves. The school that
/// it is done to has a contact who unsubscribed, one who was removed and one who is new; at another, mail came back.
/// </summary>
public sealed class ActionTruthTests
{
    private const string Queued = @"(?<n>[\d,]+) (reminder was|reminders were) queued";

    // A new action needs a row for a school and one for all schools, and says on its page what mail follows from it.
    private static readonly Dictionary<(ActionKind Kind, bool OfSchool), ActionClaim> Claims = new()
    {
        [(ActionKind.Extend, true)] = ActionClaim.NoMail,
        [(ActionKind.Extend, false)] = ActionClaim.NoMail,
        [(ActionKind.Hold, true)] = ActionClaim.NoMail,
        [(ActionKind.Hold, false)] = ActionClaim.NoMail,
        [(ActionKind.Resume, true)] = ActionClaim.NotPossible,
        [(ActionKind.Resume, false)] = ActionClaim.NotPossible,
        [(ActionKind.Remind, true)] = ActionClaim.Exactly(Queued),
        [(ActionKind.Remind, false)] = ActionClaim.AtMost(Queued),
        [(ActionKind.SendAgain, true)] = ActionClaim.Exactly(@"queued again, for (?<n>\d+) contact"),
        [(ActionKind.SendAgain, false)] = ActionClaim.NotPossible,
        [(ActionKind.Invite, true)] = ActionClaim.Exactly(@"queued for (?<n>1) contact"),
        [(ActionKind.Invite, false)] = ActionClaim.NotPossible,
        [(ActionKind.StartAgain, true)] = new("Nothing that it has had is sent twice"),
        [(ActionKind.StartAgain, false)] = new("Nothing that they have had is sent twice"),
        [(ActionKind.Close, true)] = ActionClaim.NotPossible,
        [(ActionKind.Close, false)] = ActionClaim.NoMail,
        [(ActionKind.Cancel, true)] = ActionClaim.NotPossible,
        [(ActionKind.Cancel, false)] = ActionClaim.NoMail,
    };

    // Where nobody may see how many have answered, nobody is told how many are reminded.
    private static readonly Dictionary<(ActionKind Kind, bool OfSchool), ActionClaim> WhenAnonymous = new()
    {
        [(ActionKind.Remind, true)] = ActionClaim.Unsaid("we do not show who gets it or how many"),
        [(ActionKind.Remind, false)] = ActionClaim.AtMost("queued for contacts who had not answered"),
    };

    private static readonly bool[] Either = [true, false];

    public static TheoryData<ActionKind, bool, bool> Rows =>
        [
            .. from kind in Enum.GetValues<ActionKind>()
            from ofSchool in Either
            from isNamed in Either
            select new TheoryDataRow<ActionKind, bool, bool>(kind, ofSchool, isNamed),
        ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claims_EveryActionOfTheDesk_HasARowForASchoolAndForAll()
    {
        await using var round = await RunningRound.PrepareAsync();

        var kinds = round.Host.Get<IServiceProvider>().GetServices<IRoundAction>().Select(action => action.Kind);

        Assert.Equal(
            kinds.SelectMany(kind => new[] { (kind, false), (kind, true) }).Order(),
            Claims.Keys.Select(row => (row.Kind, row.OfSchool)).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Press_AnyAction_DoesWhatItsPageAndTheLedgerSay(ActionKind kind, bool ofSchool, bool isNamed)
    {
        // Arrange
        var claim =
            isNamed || !WhenAnonymous.TryGetValue((kind, ofSchool), out var unsaid) ? Claims[(kind, ofSchool)] : unsaid;
        await using var round = await RunningRound.OpenAsync(isNamed);
        var school = await ArrangeAsync(round, isToFail: kind == ActionKind.StartAgain);
        var browser = await round.SignInAsync();
        var path = $"{round.Path}{(ofSchool ? $"/schools/{school.Urn}" : "")}/do/{ActionWords.Of(kind).Path}";
        var (mails, letters) = (await QueuedAsync(round), Letters(round));

        // Act
        var page = await PlanAsync(round, browser, kind, path);
        var ledger = page.Status == 200 ? await ConfirmAsync(round, browser, path, page) : "";
        await round.AdvanceToAsync(round.Now.AddMinutes(10));
        ledger += string.Join('\n', await LedgerAsync(round));
        var queued = await QueuedAsync(round) - mails;

        // Assert
        Assert.Equal(claim.OnPage is null ? 409 : 200, page.Status);
        var said = claim.OnPage is null ? 0 : ActionClaim.Number(claim.OnPage, page.Text);
        Assert.Equal(queued, Letters(round) - letters);
        if (claim.InLedger is null)
        {
            Assert.Equal(0, queued);
            return;
        }

        Assert.InRange(queued, 1, said ?? int.MaxValue);
        Assert.True(claim.IsMost || said is null || said == queued, $"The page says {said}, and {queued} were queued.");
        Assert.Equal(queued, ActionClaim.Number(claim.InLedger, ledger) ?? queued);
        Assert.True(isNamed || kind != ActionKind.Remind || !ledger.Contains("reminders were queued,"));
        if (kind is ActionKind.SendAgain or ActionKind.Remind)
        {
            Assert.Contains("1 contact who has unsubscribed", ledger);
        }
    }

    private static async Task<InvitedSchool> ArrangeAsync(RunningRound round, bool isToFail)
    {
        var schools = await round.SchoolsAsync();
        var (store, authority) = (round.Host.Get<ContactStore>(), round.Ref.Authority);
        foreach (var school in schools)
        {
            if (await store.FindAsync(authority, school.Urn, Token) is [var first, _, var third, _])
            {
                var returned = schools.First(one => one != school);
                var mail = new OutboxKey(
                    authority,
                    round.Ref.Round,
                    $"{RoundMail.Invitation}",
                    $"{returned.Urn}-1",
                    "1"
                );
                var report = new DeliveryEvent("1", $"{mail}", DeliveryKind.Bounced, round.Now);
                await round.Host.Get<DeliveryReports>().ApplyAsync([report], Token);
                await round.Host.Get<Unsubscribes>().StopAsync(authority, first.Email, Token);
                await store.DeleteAsync(authority, new HashSet<string> { third.Id }, Token);
                await round.AnswerAsync(school);
                await round.AdvanceToAsync(round.Now.AddMinutes(10));
                var entry = new ContactEntry("new@example.org", "Mrs New", ContactRole.HeadTeacher, IsPrimary: false);
                await round
                    .Host.Get<ContactEdits>()
                    .SaveAsync(authority, school.Urn, null, entry, keepUntil: null, Token);
                return isToFail ? await FailAsync(round, returned) : school;
            }
        }

        throw new InvalidOperationException("No school of the sample has four contacts.");
    }

    private static async Task<InvitedSchool> FailAsync(RunningRound round, InvitedSchool school)
    {
        // What a school's workflow cannot do without is gone when it next looks, and comes back later.
        var records = round.Host.Get<ITableStore>();
        var key = InvitedSchool.KeyFor(round.Ref, school.Urn);
        var kept = (await records.GetAsync(key, Token))!;
        Assert.True(await records.TryDeleteAsync(key, kept.Version, Token));
        var news = new SchoolEvent(SchoolEventKind.TimetableChanged, "1");
        await round
            .Host.Get<IWorkflowClient>()
            .RaiseEventAsync(RoundInstances.Of(round.Ref, school.Urn), SchoolWorkflow.Happened, news, Token);
        await round.AdvanceToAsync(round.Now);
        await records.TryAddAsync(key, kept.Value, Token);
        return school;
    }

    // The page that says what will happen; where it asks something first, after that was answered.
    private static async Task<TestResponse> PlanAsync(
        RunningRound round,
        DeskBrowser browser,
        ActionKind kind,
        string path
    )
    {
        var page = await browser.GetAsync(path);
        if (page.Status != 200 || DeskBrowser.FormOf(page)["confirmed"] is not null)
        {
            return page;
        }

        var form = DeskBrowser.FormOf(page);
        var until = LondonTime.DateOf(round.Consultation.Timetable.Closes).AddDays(7);
        form = kind switch
        {
            ActionKind.Extend => form.With("until-day", $"{until.Day}")
                .With("until-month", $"{until.Month}")
                .With("until-year", $"{until.Year}"),
            ActionKind.Invite => form.With(
                "contact",
                page.Page.QuerySelector("input[type=radio]")!.GetAttribute("value")!
            ),
            _ => form.With("reason", "Too early"),
        };
        return await browser.PostAsync(path, form);
    }

    // What the banner says, as the ledger has it.
    private static async Task<string> ConfirmAsync(
        RunningRound round,
        DeskBrowser browser,
        string path,
        TestResponse page
    )
    {
        var answer = await browser.PostAsync(path, DeskBrowser.FormOf(page));
        Assert.Equal(303, answer.Status);
        var banner = (await browser.GetAsync(answer.Headers.Location!))
            .Page.QuerySelector(".govuk-notification-banner__heading")!
            .TextContent;
        Assert.Contains(banner, await LedgerAsync(round));
        return banner;
    }

    private static async Task<IReadOnlyList<string>> LedgerAsync(RunningRound round) =>
        [.. (await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token)).Select(entry => entry.What)];

    private static ValueTask<int> QueuedAsync(RunningRound round) =>
        round
            .Host.Get<Outbox>()
            .ListAsync(round.Ref.Authority, round.Ref.Round, cancellationToken: Token)
            .CountAsync(Token);

    private static int Letters(RunningRound round) => Directory.GetFiles(round.Host.MailPath, "*.eml").Length;
}
