using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rounds.Mails;

/// <summary>What becomes of a school whose head has left, from the provider's report to the last call.</summary>
public sealed class ContactFallbackTests
{
    private const int Urn = ServiceHost.FirstUrn;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bounce_SchoolHasAnotherContact_InvitesThemAndGivesTheLostDaysBack()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        var before = (await service.SchoolAsync()).ClosesAt;

        await BounceAsync(service, RoundMail.Invitation, invitation: 1);

        Assert.Equal(before.AddDays(3), (await service.SchoolAsync()).ClosesAt);
        var mail = Assert.Single(service.Mails($"Invitation_{Urn}-2"));
        Assert.Contains($"c2.{Urn}@example.org", mail);
        Assert.NotEqual(LinkIn(Assert.Single(service.Mails($"Invitation_{Urn}-1"))), LinkIn(mail));
        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.Equal(
            "Invitation 1 came back, so the next contact was invited, and the school has 3 days more.",
            entry.What
        );
        Assert.False(entry.NeedsALook);
        Assert.Equal(before, (await service.SchoolAsync(Urn + 1)).ClosesAt);
    }

    [Fact]
    public async Task Bounce_ReportedTwice_InvitesOnce()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        await BounceAsync(service, RoundMail.Invitation, invitation: 1);
        var after = await service.SchoolAsync();
        await service.AdvanceToAsync("2010-11-12 09:00");

        await BounceAsync(service, RoundMail.Invitation, invitation: 1);
        await service.ReportAsync(DeliveryKind.Bounced, service.KeyOf(RoundMail.Invitation, Urn, 1), id: "another");
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(after, await service.SchoolAsync());
        Assert.Empty(service.Mails($"Invitation_{Urn}-3"));
        Assert.Single(await service.LedgerAsync(), entry => entry.Urn == Urn);
    }

    [Fact]
    public async Task Bounce_NextContactsMailComesBackToo_GoesOnToTheOneAfter()
    {
        await using var service = await OpenAsync("2010-11-11 09:00", contactsEach: 3);

        await BounceAsync(service, RoundMail.Invitation, invitation: 1);
        await BounceAsync(service, RoundMail.Invitation, invitation: 2);

        Assert.Contains($"c3.{Urn}@example.org", Assert.Single(service.Mails($"Invitation_{Urn}-3")));
    }

    [Fact]
    public async Task Bounce_NobodyElseToWriteTo_AsksForALookAndMovesNothing()
    {
        await using var service = await OpenAsync("2010-11-11 09:00", contactsEach: 1);
        var before = await service.SchoolAsync();

        await BounceAsync(service, RoundMail.Invitation, invitation: 1);

        Assert.Equal(before.ClosesAt, (await service.SchoolAsync()).ClosesAt);
        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.True(entry.NeedsALook);
        Assert.Contains("there is nobody else to write to", entry.What);
    }

    [Fact]
    public async Task Bounce_Rescued_RemindersGoToTheNewContactAndTheLastCallIsLater()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        await BounceAsync(service, RoundMail.Invitation, invitation: 1);

        await service.AdvanceToAsync("2010-12-09 12:00");
        Assert.Equal(1, Reminders(service, 2));
        Assert.Equal(0, Reminders(service, 1));
        Assert.NotEmpty(service.Mails($"ClosingSoon_{Urn + 1}-1"));
        Assert.Empty(service.Mails($"ClosingSoon_{Urn}-"));

        await service.AdvanceToAsync("2010-12-12 12:00");
        Assert.NotEmpty(service.Mails($"ClosingSoon_{Urn}-2"));
        Assert.Equal(RoundState.Open, (await service.RoundAsync()).State);
        await service.AdvanceToAsync("2010-12-13 18:00");
        Assert.Equal(RoundState.Closed, (await service.RoundAsync()).State);
    }

    [Fact]
    public async Task Bounce_OfAReminderWhereAnswersHaveNames_RescuesAsWell()
    {
        await using var service = await OpenAsync("2010-11-22 10:00", isNamed: true);

        await BounceAsync(service, RoundMail.ReminderNotStarted, invitation: 1);

        Assert.Single(service.Mails($"Invitation_{Urn}-2"));
    }

    [Fact]
    public async Task Bounce_OfAReminderInAnAnonymousRound_IsSeenNowhere()
    {
        await using var service = await OpenAsync("2010-11-22 10:00");
        var (school, ledger) = (await service.SchoolAsync(), await service.LedgerAsync());
        var invitations = await service.Get<InvitationStore>().ListAsync(service.Round, Urn, Cancelled);

        await BounceAsync(service, RoundMail.ReminderNotStarted, invitation: 1);

        Assert.Empty(service.Mails($"Invitation_{Urn}-2"));
        Assert.Equal(school, await service.SchoolAsync());
        Assert.Equal(ledger, await service.LedgerAsync());
        Assert.Equal(invitations, await service.Get<InvitationStore>().ListAsync(service.Round, Urn, Cancelled));
    }

    [Fact]
    public async Task Report_OfWhatIsNoInvitation_ChangesNothingForAnySchool()
    {
        await using var service = await OpenAsync("2011-01-10 10:00");

        // Nobody has answered, so that the report waits until somebody confirms it.
        Assert.True(
            await service.Get<ReportPublisher>().ConfirmAsync(service.Round, "Anna Example", "once", Cancelled)
        );
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
        var ledger = await service.LedgerAsync();

        var changes = await service
            .Get<DeliveryReports>()
            .ApplyAsync(
                [
                    Event(DeliveryKind.Bounced, $"{service.Round.Authority}|{service.Round.Round}|ReportReady|heads|2"),
                    Event(DeliveryKind.Bounced, "not an outbox id"),
                    Event(DeliveryKind.Delivered, $"{service.KeyOf(RoundMail.Invitation, Urn, 1)}"),
                ],
                Cancelled
            );
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([MailState.Delivered, MailState.Bounced], changes.Select(change => change.State).Order());
        Assert.Equal(ledger, await service.LedgerAsync());

        DeliveryEvent Event(DeliveryKind kind, string mail) => new("1", mail, kind, service.Clock.GetUtcNow());
    }

    [Fact]
    public async Task News_RemindNowPressedTwice_RemindsOnceAndThoseWhoHaveNotAnswered()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        var news = new SchoolEvent(SchoolEventKind.RemindNow, "now-1");

        await RaiseAsync(service, news);
        await RaiseAsync(service, news);

        Assert.Equal(1, Reminders(service, 1));
        Assert.Empty(service.Mails($"Reminder*_{Urn + 1}-"));
    }

    [Fact]
    public async Task News_DeadlineWasMoved_ClosesThen()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        await service
            .Get<InvitedSchoolStore>()
            .ChangeAsync(service.Round, Urn, one => one with { ClosesAt = one.ClosesAt.AddDays(10) }, Cancelled);

        await RaiseAsync(service, new SchoolEvent(SchoolEventKind.TimetableChanged, "moved-1"));
        await service.AdvanceToAsync("2010-12-10 18:00");
        var workflow = await service.Get<IWorkflowClient>().GetAsync(RoundInstances.Of(service.Round, Urn), Cancelled);
        await service.AdvanceToAsync("2010-12-18 18:00");

        Assert.Equal(WorkflowState.Running, workflow!.State);
        Assert.NotEmpty(service.Mails($"ClosingSoon_{Urn}-1"));
    }

    [Fact]
    public async Task News_ReminderFellDueWhileTheServiceWasDown_IsStillAhead()
    {
        await using var service = await OpenAsync("2010-11-11 09:00");
        var (round, school) = (await service.RoundAsync(), await service.SchoolAsync());
        var before = SchoolTimetable.Of(round.Reminders, round.ClosesAt);
        var seeing = ActivatorUtilities.CreateInstance<HandleSchoolEvent>(service.Get<IServiceProvider>());
        service.Clock.MoveTo(round.Reminders[0].At);

        var after = await TellAsync("late-1", before);
        var next = await TellAsync("late-2", after.AfterNext());

        Assert.Equal(before.Reminders, after.Reminders);
        Assert.Equal(before.Reminders.Skip(1), next.Reminders);
        Assert.Equal(school.ClosesAt, next.ClosesAt);

        Task<SchoolTimetable> TellAsync(string id, SchoolTimetable ahead) =>
            seeing.RunAsync(new(new(service.Round, Urn), new(SchoolEventKind.TimetableChanged, id), ahead), Cancelled);
    }

    private static async Task<ServiceHost> OpenAsync(string at, int contactsEach = 2, bool isNamed = false)
    {
        var text = isNamed ? VoicesFile.Text.Replace("answers: anonymous", "answers: attributed") : VoicesFile.Text;
        var service = await ServiceHost.StartAsync(text, schools: 2, contactsEach);
        await service.AdvanceToAsync(at);
        return service;
    }

    private static async Task BounceAsync(ServiceHost service, RoundMail kind, int invitation)
    {
        await service.ReportAsync(DeliveryKind.Bounced, service.KeyOf(kind, Urn, invitation));
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
    }

    private static async Task RaiseAsync(ServiceHost service, SchoolEvent news)
    {
        await service
            .Get<IWorkflowClient>()
            .RaiseEventAsync(RoundInstances.Of(service.Round, Urn), SchoolWorkflow.Happened, news, Cancelled);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
    }

    private static int Reminders(ServiceHost service, int invitation) =>
        service.Mails($"ReminderNotStarted_{Urn}-{invitation}").Count;

    private static string LinkIn(string mail) =>
        mail.Split('\n').First(line => line.Contains("/school/", StringComparison.Ordinal));
}
