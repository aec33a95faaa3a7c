using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Pages;

namespace SchoolsDigital.Workshops;

/// <summary>Puts the calendars of workshops and the lists of who came into a host.</summary>
public static class AttendanceSetup
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="address">Where the service is reached from outside.</param>
    public static IServiceCollection AddAttendance(this IServiceCollection services, Uri address)
    {
        services.TryAddSingleton<SeriesStore>();
        return services
            .AddSingleton(found => new SeriesLinks(found.GetRequiredService<SignedLinks>(), address))
            .AddSingleton<AttendanceBook>()
            .AddSingleton<IRoutes, CalendarRoutes>();
    }
}
