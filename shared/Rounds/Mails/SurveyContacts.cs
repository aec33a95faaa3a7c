using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// The contacts of schools together with who of them has unsubscribed. Whoever writes to schools asks here, so that a mail
/// that would never leave is not taken for one that was sent.
/// </summary>
public sealed class SurveyContacts(ContactStore contacts, Suppressions suppressions)
{
    /// <summary>The contacts of a school, in the order in which they are written to.</summary>
    public async Task<IReadOnlyList<SurveyContact>> FindAsync(
        string authority,
        int urn,
        CancellationToken cancellationToken
    ) =>
        Mark(
            await contacts.FindAsync(authority, urn, cancellationToken),
            await StoppedAsync(authority, cancellationToken)
        );

    /// <summary>The contacts of all schools, by URN.</summary>
    public async Task<IReadOnlyList<SurveyContact>> ReadAsync(string authority, CancellationToken cancellationToken) =>
        Mark(
            (await contacts.ReadAsync(authority, cancellationToken)).Contacts,
            await StoppedAsync(authority, cancellationToken)
        );

    private static IReadOnlyList<SurveyContact> Mark(IReadOnlyList<Contact> contacts, StoppedAddresses stopped) =>
        [.. contacts.Select(contact => new SurveyContact(contact, stopped.Find(contact.Email)))];

    private Task<StoppedAddresses> StoppedAsync(string authority, CancellationToken cancellationToken) =>
        suppressions.ReadAsync(authority, RoundMailBodies.Group, cancellationToken);
}
