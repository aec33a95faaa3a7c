namespace SchoolsDigital.Mail.Unsubscribing;

/// <summary>The addresses that get no mail of a group, as they stood when they were read. Asked by address, which it does not hold.</summary>
public sealed class StoppedAddresses
{
    private readonly Func<string, string> nameOf;
    private readonly IReadOnlyDictionary<string, Suppression> byName;

    internal StoppedAddresses(Func<string, string> nameOf, IReadOnlyDictionary<string, Suppression> byName) =>
        (this.nameOf, this.byName) = (nameOf, byName);

    /// <summary>For mails of which nobody can unsubscribe.</summary>
    public static StoppedAddresses None { get; } = new(address => address, new Dictionary<string, Suppression>());

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => byName.Count == 0;

    /// <summary>Whether an address gets no mail.</summary>
    public bool Contains(string address) => Find(address) is not null;

    /// <summary>Why an address gets no mail, and since when; null where it does.</summary>
    public Suppression? Find(string address) => IsEmpty ? null : byName.GetValueOrDefault(nameOf(address));
}
