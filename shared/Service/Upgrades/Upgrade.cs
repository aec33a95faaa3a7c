using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Service.Upgrades;

/// <summary>That the whole store has been rewritten in one respect.</summary>
/// <param name="DoneAt">When (UTC).</param>
public sealed record Upgrade(DateTimeOffset DoneAt)
{
    /// <summary>The upgrade that sealed responses and mails.</summary>
    public static RecordKey<Upgrade> Sealing { get; } = new("Upgrades", "all", "sealing");

    /// <summary>The upgrade that renamed who has unsubscribed, by the key.</summary>
    public static RecordKey<Upgrade> Unsubscribes { get; } = new("Upgrades", "all", "unsubscribes");
}
