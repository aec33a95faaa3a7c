using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Imports;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Registers;

/// <summary>What has been imported of schools and contacts, and when.</summary>
internal sealed class RegistersPage(
    ImportAuthorities authorities,
    RegisterStore registers,
    ContactStore contacts,
    ImportStore imports
) : IDeskPage
{
    private const int ImportsShown = 10;

    /// <summary>Where it stands.</summary>
    public const string Path = DeskHome.Schools;

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var found = new List<RegisterModel>();
        foreach (var authority in await authorities.ListAsync(visit.User, cancellationToken))
        {
            found.Add(
                new(
                    authority,
                    await registers.ReadAsync(authority.Code, cancellationToken),
                    await contacts.ReadAsync(authority.Code, cancellationToken),
                    [.. (await imports.ListAsync(authority.Code, cancellationToken)).Take(ImportsShown)]
                )
            );
        }

        return Page.Ok<RegistersView>(found);
    }
}
