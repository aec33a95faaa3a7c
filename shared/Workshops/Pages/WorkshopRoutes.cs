using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Pages.NewBookings;
using SchoolsDigital.Workshops.Pages.Places;
using SchoolsDigital.Workshops.Pages.Stopping;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>The pages by which staff book.</summary>
internal sealed class WorkshopRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<WorkshopStartPage>();
        endpoints.MapFormPage<DraftSessionPage>();
        endpoints.MapFormPage<DraftWishesPage>();
        endpoints.MapFormPage<PersonPage>();
        endpoints.MapFormPage<BookingCheckPage>();
        endpoints.MapPage<DonePage>();
        endpoints.MapFormPage<PlacePage>();
        endpoints.MapFormPage<PlaceChangePage>();
        endpoints.MapFormPage<PlaceWishesPage>();
        endpoints.MapFormPage<PlaceCancelPage>();
        endpoints.MapFormPage<FeedbackPage>();
        endpoints.MapFormPage<StopPage>();
        endpoints.MapFormPage<UndoStopPage>();
    }
}
