using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Rounds.Mails;

/// <summary>Every kind of mail to the holder of every kind of link says only what is so.</summary>
public sealed class LinkWordsTests
{
    private const string Alone = "This link is yours alone";
    private const string PassOn = "Please pass this link on";
    private const string SameLink = "come back by the same link";
    private const string OwnLink = "you get a link of your own to come back by";
    private const string NotYet = "We do not have your answers to ICT survey yet";
    private const string NotByYours = "No answers to ICT survey have been sent by your own link yet.";
    private const string Everyone = "This is a reminder of ICT survey for everyone at School 1.";

    private static readonly string[] All = [Alone, PassOn, SameLink, OwnLink, NotYet, NotByYours, Everyone];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, LinkPurpose, RoundMail, string[]> Cases { get; } =
        new()
        {
            { "personal", LinkPurpose.Survey, RoundMail.Invitation, [Alone, SameLink] },
            { "personal", LinkPurpose.Survey, RoundMail.ReminderNotStarted, [Alone, NotYet] },
            { "personal", LinkPurpose.Survey, RoundMail.ReminderStarted, [] },
            { "personal", LinkPurpose.Survey, RoundMail.ClosingSoon, [Alone, NotYet] },
            { "school", LinkPurpose.SchoolSurvey, RoundMail.Invitation, [PassOn, OwnLink] },
            { "school", LinkPurpose.SchoolSurvey, RoundMail.ReminderNotStarted, [PassOn, Everyone] },
            { "school", LinkPurpose.SchoolSurvey, RoundMail.ClosingSoon, [PassOn, Everyone] },
            { "both", LinkPurpose.SchoolSurvey, RoundMail.Invitation, [PassOn, OwnLink] },
            { "both", LinkPurpose.SchoolSurvey, RoundMail.ReminderNotStarted, [PassOn, Everyone] },
            { "both", LinkPurpose.SchoolSurvey, RoundMail.ClosingSoon, [PassOn, Everyone] },
            { "both", LinkPurpose.Survey, RoundMail.Invitation, [Alone, SameLink] },
            { "both", LinkPurpose.Survey, RoundMail.ReminderNotStarted, [Alone, NotByYours] },
            { "both", LinkPurpose.Survey, RoundMail.ReminderStarted, [] },
            { "both", LinkPurpose.Survey, RoundMail.ClosingSoon, [Alone, NotByYours] },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mail_OfEveryKindToEveryLink_SaysWhatIsSoAndNothingElse(
        string mode,
        LinkPurpose purpose,
        RoundMail kind,
        string[] said
    )
    {
        await using var service = await OpenAsync(mode);

        var text = await SendAsync(service, purpose, kind);

        Assert.Equal(said.Order(), All.Where(text.Contains).Order());
    }

    [Fact]
    public void Cases_EveryMailWhileTheRoundIsOpen_AreOfEveryLinkThatGetsIt()
    {
        var kinds = Cases.Select(row => row.Data.Item3).Distinct();

        // Thanks are not sent, and the report goes to those who are named for it.
        Assert.Equal(Enum.GetValues<RoundMail>().Except([RoundMail.ThankYou, RoundMail.ReportReady]), kinds.Order());
        Assert.Equal(3, Cases.Select(row => row.Data.Item1).Distinct().Count());
    }

    private static async Task<ServiceHost> OpenAsync(string mode)
    {
        var text = VoicesFile.Text.Replace("mode: school", $"mode: {mode}", StringComparison.Ordinal);
        var service = await ServiceHost.StartAsync(text, schools: 1, contactsEach: 2);
        await service.AdvanceToAsync("2010-11-15 10:00");
        return service;
    }

    private static async Task<string> SendAsync(ServiceHost service, LinkPurpose purpose, RoundMail kind)
    {
        var file = await service.Get<RoundFiles>().ReadAsync(service.Round, Token);
        var all = await service.Get<InvitationStore>().ListAsync(service.Round, ServiceHost.FirstUrn, Token);
        var invitation = all.First(one => one.Purpose == purpose && one.ContactId is not null);
        await service
            .Get<InvitationMails>()
            .SendAsync(file, await service.SchoolAsync(), [invitation], kind, "test", Token);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(10));
        // Contacts are numbered as their invitations are.
        var to = $"c{invitation.Number}.{ServiceHost.FirstUrn}@example.org";
        var mail = service.Mails($"{kind}").Last(text => text.Contains(to));
        return Unfolded(mail);
    }

    private static string Unfolded(string mail) =>
        mail.Replace("=\r\n", "", StringComparison.Ordinal)
            .Replace("=\n", "", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");
}
