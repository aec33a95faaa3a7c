using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Which mail this is: the same key is the same mail and is sent once. Opaque: the recipient is an id, never an address.
/// Each part has 1 to 64 ASCII letters, digits, dots, hyphens, underscores or tildes.
/// </summary>
public sealed record OutboxKey
{
    private const char Bar = '|';
    private const int MaxPart = 64;

    /// <summary>The key of a mail.</summary>
    /// <param name="authority">The authority that it is from.</param>
    /// <param name="round">The round that it belongs to, or whatever else its identities are deleted with.</param>
    /// <param name="kind">What it is, such as <c>Invitation</c>. Mail is counted by this.</param>
    /// <param name="recipient">The id of whom it goes to.</param>
    /// <param name="occurrence">Which of several of the same kind, such as the number of a reminder.</param>
    /// <exception cref="ArgumentException">A part is empty, too long, or holds another character.</exception>
    public OutboxKey(string authority, string round, string kind, string recipient, string occurrence = "1")
    {
        Authority = Check(authority, nameof(authority));
        Round = Check(round, nameof(round));
        Kind = Check(kind, nameof(kind));
        Recipient = Check(recipient, nameof(recipient));
        Occurrence = Check(occurrence, nameof(occurrence));
    }

    /// <summary>The authority that it is from.</summary>
    public string Authority { get; }

    /// <summary>The round that it belongs to.</summary>
    public string Round { get; }

    /// <summary>What it is.</summary>
    public string Kind { get; }

    /// <summary>The id of whom it goes to.</summary>
    public string Recipient { get; }

    /// <summary>Which of several of the same kind.</summary>
    public string Occurrence { get; }

    /// <summary>Reads an outbox id that has come back from a provider; null where it is not one of ours.</summary>
    public static OutboxKey? Parse(string outboxId) =>
        outboxId.Split(Bar) is [var authority, var round, var kind, var recipient, var occurrence]
        && new[] { authority, round, kind, recipient, occurrence }.All(IsPart)
            ? new(authority, round, kind, recipient, occurrence)
            : null;

    /// <summary>The outbox id: the parts with bars between them.</summary>
    public override string ToString() => string.Join(Bar, Authority, Round, Kind, Recipient, Occurrence);

    private static string Check(string part, string name) =>
        IsPart(part)
            ? part
            : throw new ArgumentException(
                $"\"{HeaderText.Show(part)}\" cannot be part of an outbox key: it has 1 to {MaxPart} ASCII letters, digits, dots, hyphens, underscores or tildes.",
                name
            );

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= MaxPart
        && part.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '~');
}
