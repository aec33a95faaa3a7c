using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Pages;
using SchoolsDigital.Workshops.Pages.NewBookings;
using SchoolsDigital.Workshops.Pages.Stopping;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Workshops;

/// <summary>Puts workshops into a host.</summary>
public static class WorkshopsSetup
{
    /// <summary>Adds everything that workshops are made of.</summary>
    public static IServiceCollection AddWorkshops(this IServiceCollection services) =>
        services
            .AddSingleton<SeriesBooks>()
            .AddSingleton<SeriesStore>()
            .AddSingleton<SeriesService>()
            .AddSingleton<SeriesNotifier>()
            .AddSingleton<SeriesStarter>()
            .AddSingleton<SeriesRestart>()
            .AddSingleton<SeriesCancellation>()
            .AddSingleton<SeriesRetention>()
            .AddSingleton<SeriesInvitations>()
            .AddSingleton<BookingService>()
            .AddSingleton<OfferMaker>()
            .AddSingleton<SessionSettling>()
            .AddSingleton<SeriesForecast>()
            .AddSingleton<InvitationForecast>()
            .AddSingleton<FeedbackStore>()
            .AddSingleton<WorkshopMailBodies>()
            .AddSingleton<BookingMails>()
            .AddSingleton<SchoolMails>()
            .AddSingleton<SessionMails>()
            .AddSingleton<WorkshopAddresses>()
            .AddSingleton<WorkshopAccess>()
            .AddSingleton<WorkshopStops>()
            .AddSingleton<BookingDrafts>()
            .AddSingleton<DraftAccess>()
            .AddSingleton<IRoutes, WorkshopRoutes>();

    /// <summary>Adds the workflow of series and its steps to a host's catalogue.</summary>
    public static WorkflowCatalogue AddWorkshops(this WorkflowCatalogue catalogue) =>
        catalogue
            .AddWorkflow<WorkshopSeriesWorkflow, SeriesWatch, SeriesCounts>(WorkshopSeriesWorkflow.Name)
            .AddActivity<SettleSeries, SeriesWatch, SeriesAgenda>(SettleSeries.Name)
            .AddActivity<FindSchools, SeriesRef, IReadOnlyList<IReadOnlyList<int>>>(FindSchools.Name)
            .AddActivity<WriteToSchools, SchoolsOrder, int>(WriteToSchools.Name)
            .AddActivity<TakeStep, StepOrder, int>(TakeStep.Name);
}
