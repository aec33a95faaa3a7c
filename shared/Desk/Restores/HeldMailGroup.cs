using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Restores;

/// <summary>
/// Held mails of one kind in an anonymous round that go only to people who have, or have not, answered. The desk names
/// neither the people nor how many they are.
/// </summary>
/// <param name="Round">The code of the round.</param>
/// <param name="Kind">The kind of mail.</param>
/// <param name="FirstAt">When the first of them fell due (UTC).</param>
/// <param name="Mails">The mails.</param>
public sealed record HeldMailGroup(string Round, string Kind, DateTimeOffset FirstAt, IReadOnlyList<HeldMail> Mails)
{
    /// <summary>What a form calls the group; no mail is called so.</summary>
    public string Id => $"{Round}|{Kind}";
}
