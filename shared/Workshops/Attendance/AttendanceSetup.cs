using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Invitations;
using SchoolsDigital.Web;
using SchoolsDigital.Workshops.Attendance.Pages;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Attendance;

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
            .AddSingleton<DoorKeeper>()
            .AddSingleton<IRoutes, CalendarRoutes>()
            .AddSingleton<IRoutes, AttendanceRoutes>();
    }
}
