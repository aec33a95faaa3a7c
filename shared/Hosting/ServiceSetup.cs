using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Ledgers;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Desk;
using SchoolsDigital.Desk.Imports;
using SchoolsDigital.Hosting.Checks;
using SchoolsDigital.Hosting.Upgrades;
using SchoolsDigital.Imports;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Invitations.Links;
using SchoolsDigital.Invitations.Mails;
using SchoolsDigital.Mail;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Reports.Comments.Pages;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Storage;
using SchoolsDigital.Surveys;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Surveys.OnBehalf.Pages;
using SchoolsDigital.Surveys.Pages;
using SchoolsDigital.Web;
using SchoolsDigital.Workshops;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Hosting;

/// <summary>Puts the whole service into a host.</summary>
public static class ServiceSetup
{
    /// <summary>
    /// Adds everything that the service is made of. The host adds what is its own: <see cref="ITableStore"/>,
    /// <see cref="IFileStore"/>, <see cref="IMailSender"/>, <see cref="Workflows.IWorkflowClient"/>,
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
            .AddSingleton<MailRenderer>()
            .AddSingleton<DeliveryNews>();

    private static IServiceCollection AddRounds(this IServiceCollection services, Uri address) =>
        services
            .AddSingleton<Housekeeping>()
            .AddSingleton<StoreUpgrade>()
            .AddSingleton<RoundStarter>()
            .AddSingleton<RoundCancellation>()
            .AddSingleton<StirredSchools>()
            .AddSingleton<Responses>()
            .AddSingleton<RoundCounts>()
            .AddSingleton<LatestCounts>()
            .AddSingleton<ShownSchools>()
            .AddSingleton<InvitationStore>()
            .AddSingleton(found => new LinkAddresses(found.GetRequiredService<SignedLinks>(), address))
            .AddSingleton<OnBehalfEntries>()
            .AddSingleton<IRoutes, OnBehalfRoutes>()
            .AddSingleton<RoundMailBodies>()
            .AddSingleton<InvitationMails>()
            .AddSingleton<SchoolReminders>()
            .AddSingleton<BounceRescue>()
            .AddSingleton<CountSchool>()
            .AddSingleton<CommentDecisions>()
            .AddSingleton<RoundComments>()
            .AddSingleton<CommentList>()
            .AddSingleton<PaperMaker>()
            .AddSingleton<ReportVersions>()
            .AddSingleton<ReportPublisher>()
            .AddSingleton<IRoutes, CommentRoutes>()
            .AddSingleton<IRoutes, ReportRoutes>();
}
