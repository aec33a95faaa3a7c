namespace SchoolsDigital.Mail.Outboxes;

/// <summary>An entry as it was found and as it stands now; the same twice where nothing was to be changed.</summary>
internal sealed record OutboxChange(OutboxKey Key, OutboxEntry? Before, OutboxEntry After)
{
    public bool IsChanged => !ReferenceEquals(Before, After);

    public OutboxStatus Status => new(Key, After.State, After.IsPossibleDouble);
}
