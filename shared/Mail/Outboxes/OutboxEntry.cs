using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A mail's row in the outbox: who it goes to, and all that has become of it.</summary>
public sealed record OutboxEntry
{
    private const int EventsKept = 20;

    /// <summary>The longest that a provider may ask us to wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Where it goes; null in what an earlier version kept after it had deleted identities.</summary>
    public string? Address { get; init; }

    /// <summary>The name shown with the address.</summary>
    public string? Name { get; init; }

    /// <summary>What fills the body's placeholders.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The links among what fills them. Earlier versions kept whole addresses among the values.</summary>
    public IReadOnlyDictionary<string, MailLink> Links { get; init; } = new Dictionary<string, MailLink>();

    /// <summary>The id of the body, which is kept once for all its mails.</summary>
    public required string Body { get; init; }

    /// <summary>Which text it is.</summary>
    public required string TemplateVersion { get; init; }

    /// <summary>What a recipient unsubscribes from, where the mail can be unsubscribed from.</summary>
    public string? Group { get; init; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; init; }

    /// <summary>When it was put into the outbox (UTC).</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When its state last changed (UTC).</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it is looked at again by itself (UTC, whole seconds).</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Until when nobody else sends it (UTC).</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>When the provider took it (UTC).</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>How often it was given to the provider.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the last attempt ended without an answer to the whole mail.</summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>Whether it was sent again although an earlier attempt may have been taken.</summary>
    public bool IsPossibleDouble { get; init; }

    /// <summary>The provider's own id of it.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it is not sent, or not yet. It may hold the address.</summary>
    public string? Reason { get; init; }

    /// <summary>What the provider has reported, newest last.</summary>
    public IReadOnlyList<DeliveryNote> Events { get; init; } = [];

    internal bool IsWaiting => State is MailState.Pending or MailState.Sending;

    /// <summary>A mail that was never tried is ready at once: its due time is for the case that whoever added it has died.</summary>
    internal bool IsReady(DateTimeOffset now) =>
        State switch
        {
            MailState.Pending => Attempts == 0 || DueAt <= now,
            MailState.Sending => LeasedUntil <= now,
            _ => false,
        };

    /// <summary>What fills the placeholders, with each link as somebody writes it.</summary>
    internal IReadOnlyDictionary<string, string> Fill(Func<MailLink, string> write) =>
        MailLink.Fill(Values, Links, write);

    internal OutboxEntry Claim(DateTimeOffset now, TimeSpan lease) =>
        Move(MailState.Sending, now) with
        {
            Attempts = Attempts + 1,
            LeasedUntil = now + lease,
            IsPossibleDouble = IsPossibleDouble || IsOutcomeUnknown || State is MailState.Sending,
            IsOutcomeUnknown = false,
        };

    internal OutboxEntry Accept(DateTimeOffset now, string? providerId) =>
        Move(MailState.Accepted, now) with
        {
            ProviderId = providerId,
            AcceptedAt = now,
            Reason = null,
        };

    internal OutboxEntry MarkSent(DateTimeOffset now) =>
        Move(MailState.Sending, now).Move(MailState.Accepted, now) with
        {
            Reason = "Marked as sent, after the data was restored from a copy.",
        };

    internal OutboxEntry Defer(DateTimeOffset now, RetryRule rule, MailResult result)
    {
        if (rule.NextDelay(Attempts) is not { } delay)
        {
            return Fail(now, $"Given up after {Attempts} attempts. {result.Reason}") with
            {
                IsOutcomeUnknown = result.MayHaveBeenAccepted,
            };
        }

        var asked = result.RetryAfter > LongestWait ? LongestWait : result.RetryAfter;
        var wait = asked > delay ? asked.Value : delay;
        return Move(MailState.Pending, now) with
        {
            DueAt = WholeSeconds(now + wait),
            Reason = result.Reason,
            IsOutcomeUnknown = result.MayHaveBeenAccepted,
        };
    }

    internal OutboxEntry Fail(DateTimeOffset now, string reason) =>
        Move(MailState.Failed, now) with
        {
            Reason = reason,
        };

    internal OutboxEntry Suppress(DateTimeOffset now) =>
        Move(MailState.Suppressed, now) with
        {
            Reason = $"The recipient has unsubscribed from {Group}.",
        };

    internal OutboxEntry Report(DeliveryEvent happened, DateTimeOffset now)
    {
        if (Knows(happened))
        {
            return this;
        }

        var state = MailStates.After(State, happened.Kind);
        var moved = state == State ? this : Move(state, now) with { Reason = happened.Reason ?? Reason };
        return moved with
        {
            Events = [.. Events.TakeLast(EventsKept - 1), new(happened.EventId, happened.Kind, happened.At)],
        };
    }

    internal bool Knows(DeliveryEvent happened) => Events.Any(note => note.EventId == happened.EventId);

    /// <summary>What counts for a mail that waits when the mails of its round are deleted.</summary>
    internal OutboxEntry Forget(DateTimeOffset now) =>
        Fail(now, "Not sent before the identities of its round were deleted.");

    /// <summary>A due time as the index keeps it, never earlier than meant.</summary>
    internal static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        new(
            (time.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
            TimeSpan.Zero
        );

    private OutboxEntry Move(MailState to, DateTimeOffset now) =>
        this with
        {
            State = MailStates.Move(State, to),
            ChangedAt = now,
            LeasedUntil = null,
        };
}
