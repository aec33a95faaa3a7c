using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web;

namespace SchoolsDigital.Desk.Registers;

/// <summary>What has been imported of schools and contacts, and when.</summary>
internal sealed class RegistersPage(AuthorityStore authorities, RegisterStore registers, ContactStore contacts)
    : IDeskPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/desk/schools";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var found = new List<RegisterModel>();
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            found.Add(
                new(
                    authority,
                    await registers.ReadAsync(authority.Code, cancellationToken),
                    await contacts.ReadAsync(authority.Code, cancellationToken)
                )
            );
        }

        return Page.Ok<RegistersView>(found);
    }
}
