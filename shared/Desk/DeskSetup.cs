using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Answers;
using SchoolsDigital.Desk.Attendance;
using SchoolsDigital.Desk.Comments;
using SchoolsDigital.Desk.Contacts;
using SchoolsDigital.Desk.Failures;
using SchoolsDigital.Desk.Imports;
using SchoolsDigital.Desk.OnBehalf;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.People;
using SchoolsDigital.Desk.Reports;
using SchoolsDigital.Desk.Restores;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.Schools;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Desk.Starts;
using SchoolsDigital.Desk.Workshops;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk;

/// <summary>Puts the desk into a host.</summary>
public static class DeskSetup
{
    /// <summary>
    /// Adds the pages, after <see cref="WebSetup.AddSchoolsDigitalWeb"/>. A host whose users sign in elsewhere adds its
    /// <see cref="IDeskSignIn"/> before this is called; otherwise it is by one-time link.
    /// </summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<DeskCookie>();
        services.AddSingleton<DeskLinks>();
        services.AddSingleton<RoleStore>();
        services.AddSingleton<RoleLedger>();
        services.AddSingleton<DeskSenders>();
        services.AddSingleton<DeskLetters>();
        services.AddSingleton<DeskMails>();
        services.TryAddSingleton<IDeskSignIn, LinkSignIn>();
        services.TryAddSingleton(_ => new DeskTokens());
        services.AddSingleton<DeskRounds>();
        services.AddSingleton<SchoolDirectory>();
        services.AddSingleton<ActionBanner>();
        services.AddSingleton<StartPlans>();
        services.AddSingleton<SchoolContacts>();
        services.AddSingleton<ContactLedger>();
        services.AddSingleton<RoundFailures>();
        services.AddSingleton<DeskImports>();
        services.AddSingleton<ImportAuthorities>();
        services.AddSingleton<SeenAuthorities>();
        services.AddSingleton<IRequestUsers, DeskUsers>();
        services.AddSingleton<DoorListService>();
        services.AddSingleton<HeldMailDesk>();
        services.AddSingleton<AttributedAnswers>();
        return services.AddRoundActions().AddWorkshopActions().AddRoutes();
    }

    private static IServiceCollection AddRoutes(this IServiceCollection services) =>
        services
            .AddSingleton<IRoutes, DeskRoutes>()
            .AddSingleton<IRoutes, PeopleRoutes>()
            .AddSingleton<IRoutes, OnBehalfRoutes>()
            .AddSingleton<IRoutes, CommentRoutes>()
            .AddSingleton<IRoutes, ContactRoutes>()
            .AddSingleton<IRoutes, ReportDeskRoutes>()
            .AddSingleton<IRoutes, WorkshopDeskRoutes>()
            .AddSingleton<IRoutes, AttendanceRoutes>()
            .AddSingleton<IRoutes, HeldMailRoutes>()
            .AddSingleton<IRoutes, AnswerRoutes>();

    private static IServiceCollection AddWorkshopActions(this IServiceCollection services) =>
        services
            .AddSingleton<IWorkshopAction, OpenBooking>()
            .AddSingleton<IWorkshopAction, CloseBooking>()
            .AddSingleton<IWorkshopAction, ReopenBooking>()
            .AddSingleton<IWorkshopAction, CallOffSeries>()
            .AddSingleton<IWorkshopAction, ChangePlaces>()
            .AddSingleton<IWorkshopAction, MoveSession>()
            .AddSingleton<IWorkshopAction, CloseSession>()
            .AddSingleton<IWorkshopAction, ReopenSession>()
            .AddSingleton<IWorkshopAction, CancelSession>()
            .AddSingleton<WorkshopActions>()
            .AddSingleton<WorkshopLedger>()
            .AddSingleton<DeskBookings>();

    private static IServiceCollection AddRoundActions(this IServiceCollection services) =>
        services
            .AddSingleton<IRoundAction, ExtendAction>()
            .AddSingleton<IRoundAction, HoldAction>()
            .AddSingleton<IRoundAction, ResumeAction>()
            .AddSingleton<IRoundAction, RemindAction>()
            .AddSingleton<IRoundAction, SendAgainAction>()
            .AddSingleton<IRoundAction, InviteAction>()
            .AddSingleton<IRoundAction, CloseAction>()
            .AddSingleton<IRoundAction, CancelAction>()
            .AddSingleton<IRoundAction, StartAgainAction>()
            .AddSingleton<RoundWorkflows>()
            .AddSingleton<RoundRestart>()
            .AddSingleton(found => new RoundActions(
                found.GetRequiredService<ITableStore>(),
                found.GetRequiredService<RoundFiles>(),
                found.GetRequiredService<ShownSchools>(),
                found.GetRequiredService<Outbox>(),
                found.GetRequiredService<Ledger>(),
                found.GetRequiredService<TimeProvider>(),
                found.GetServices<IRoundAction>()
            ));
}
