using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk;
using SchoolsDigital.Desk.Imports;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Authorities;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Service.Upgrades;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Surveys.Pages;
using SchoolsDigital.Surveys.Unsubscribing;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;
using SchoolsDigital.Web.Sites;
using SchoolsDigital.Workshops;

namespace SchoolsDigital.Service;

/// <summary>Puts the whole service into a host.</summary>
public static class ServiceSetup
{
    /// <summary>
    /// Adds everything that the service is made of. The host adds what is its own: <see cref="ITableStore"/>,
    /// <see cref="IFileStore"/>, <see cref="IMailSender"/>, <see cref="Kernel.Workflows.IWorkflowClient"/>,
    /// <see cref="TimeProvider"/>, <see cref="LinkKeys"/>, <see cref="ResponseKeys"/> and, where links are not left to
    /// chance, <see cref="ILinkIds"/> before this is called.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="address">Where the service is reached from outside: links in mails begin with it.</param>
    /// <param name="web">What the host tells the pages.</param>
    public static IServiceCollection AddSchoolsDigital(this IServiceCollection services, Uri address, WebOptions web) =>
        services
            .AddSchoolsDigitalWeb(web)
            .AddSurveyPages()
            .AddUnsubscribing()
            .AddDesk()
            .AddStores()
            .AddImports()
            .AddSingleton<IRoutes, ImportApi>()
            .AddMail()
            .AddRounds(address)
            .AddWorkshops()
            .AddAttendance(address)
            .AddHealth();

    /// <summary>Adds what is kept, for a host that only looks or imports.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services) =>
        services
            .AddSingleton<AuthorityStore>()
            .AddSingleton<RegisterStore>()
            .AddSingleton<ContactStore>()
            .AddSingleton<ContactEdits>()
            .AddSingleton<RoundStore>()
            .AddSingleton<RoundFiles>()
            .AddSingleton<InvitedSchoolStore>()
            .AddSingleton<Ledger>();

    private static IServiceCollection AddMail(this IServiceCollection services) =>
        services
            .AddSingleton<Suppressions>()
            .AddSingleton(found => new MailKeys(found.GetRequiredService<ResponseKeys>().SecretFor("mail")))
            .AddSingleton(found => new Outbox(
                found.GetRequiredService<ITableStore>(),
                found.GetRequiredService<IMailSender>(),
                found.GetRequiredService<Suppressions>(),
                found.GetRequiredService<MailKeys>(),
                found.GetRequiredService<LinkAddresses>().Of,
                found.GetRequiredService<TimeProvider>(),
                signal: found.GetRequiredService<MailSignal>()
            ))
            .AddSingleton<MailSignal>()
            .AddSingleton<MailHolds>()
            .AddSingleton<HeldMails>()
            .AddSingleton<MailRenderer>()
            .AddSingleton<DeliveryReports>();

    private static IServiceCollection AddRounds(this IServiceCollection services, Uri address) =>
        services
            .AddSingleton<Housekeeping>()
            .AddSingleton<AuthoritySites>()
            .AddSingleton<SiteDirectory>(found => found.GetRequiredService<AuthoritySites>())
            .AddSingleton<IRoutes, AuthorityRoutes>()
            .AddSingleton<StoreUpgrade>()
            .AddSingleton<RoundStarter>()
            .AddSingleton<RoundCancellation>()
            .AddSingleton<SchoolsToCount>()
            .AddSingleton<ResponseStore>()
            .AddSingleton<RoundCounts>()
            .AddSingleton<LatestCounts>()
            .AddSingleton<ShownSchools>()
            .AddSingleton<InvitationStore>()
            .AddSingleton(found => new LinkAddresses(found.GetRequiredService<SignedLinks>(), address))
            .AddSingleton<OnBehalfEntries>()
            .AddSingleton<RoundMailBodies>()
            .AddSingleton<InvitationMails>()
            .AddSingleton<SchoolReminders>()
            .AddSingleton<SurveyContacts>()
            .AddSingleton<InvitedContacts>()
            .AddSingleton<ContactFallback>()
            .AddSingleton<PromptReminders>()
            .AddSingleton<LostContacts>()
            .AddSingleton<Unsubscribes>()
            .AddSingleton<RoundUnsubscribes>()
            .AddSingleton<RoundReminders>()
            .AddSingleton<FollowUpStore>()
            .AddSingleton<CountSchool>()
            .AddSingleton<CommentDecisions>()
            .AddSingleton<RoundComments>()
            .AddSingleton<CommentList>()
            .AddSingleton<PaperMaker>()
            .AddSingleton<ReportVersions>()
            .AddSingleton<ReportMails>()
            .AddSingleton<ReportRecipients>()
            .AddSingleton<ReportPublisher>()
            .AddSingleton<IRoutes, ReportRoutes>();
}
