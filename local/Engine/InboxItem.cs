namespace SchoolsDigital.Local.Engine;

/// <summary>Something that was left for an instance, in the order of <paramref name="Seq"/>.</summary>
/// <param name="Seq">Its place in the order.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Seen">Whether an earlier turn has found no use for it yet.</param>
/// <param name="Name">The event's name, or the reason that a person gave.</param>
/// <param name="Payload">The event's payload; of a request to end, whether the children are meant too.</param>
/// <param name="Ended">The step that ended.</param>
internal sealed record InboxItem(
    long Seq,
    InboxKind Kind,
    bool Seen,
    string? Name = null,
    string? Payload = null,
    StepEnded? Ended = null
)
{
    /// <summary>The payload of a request to end an instance and all its children.</summary>
    public const string WithChildren = "children";

    /// <summary>Whether a person asks for something, rather than something having happened.</summary>
    public bool IsRequest => Kind is InboxKind.Suspend or InboxKind.Resume or InboxKind.Terminate;
}
