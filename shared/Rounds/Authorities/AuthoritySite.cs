using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>Whose page a page is: that of an authority.</summary>
public static class AuthoritySite
{
    /// <summary>That of an authority as a consultation file or a series describes it.</summary>
    public static Site Of(AuthorityProfile authority, string service) =>
        Of(
            new Authority(authority.Code, authority.Name, authority.ReplyTo)
            {
                DataProtection = authority.DataProtection,
            },
            service
        ) with
        {
            Brand = BrandColour.TryParse(authority.Colours.Main),
        };

    /// <summary>That of an authority that has started a round here.</summary>
    public static Site Of(Authority authority, string service) =>
        new()
        {
            ServiceName = service,
            AuthorityName = authority.Name,
            AuthorityCode = authority.Code,
            ContactEmail = authority.Contact,
            DataProtectionEmail = authority.DataProtection?.Officer,
            DataNotice = authority.DataProtection is { } told
                ? new(told.Controller, told.LawfulBasis, told.Rights, told.Retention, told.Processors)
                : null,
        };
}
