using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The pages by which it is noted who came.</summary>
internal sealed class AttendanceRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<DoorPage>();
        endpoints.MapDeskFormPage<DoorDesk>();
        endpoints.MapDeskPage<SheetDesk>();
        endpoints.MapDeskPage<AttendanceDesk>();
    }
}
