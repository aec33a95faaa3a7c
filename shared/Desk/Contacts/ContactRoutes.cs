using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>The pages of the contacts of schools.</summary>
internal sealed class ContactRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskPage<ContactsPage>();
        endpoints.MapDeskFormPage<AddContactPage>();
        endpoints.MapDeskFormPage<ChangeContactPage>();
        endpoints.MapDeskFormPage<RemoveContactPage>();
        endpoints.MapDeskFormPage<MailAgainPage>();
    }
}
