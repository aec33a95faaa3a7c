namespace SchoolsDigital.Mail.Delivery;

/// <summary>
/// The one place that says which state may follow which. Delivery events come late, twice and in any order, so they only
/// ever move a mail towards the last word on it: Failed, then Delivered, then Bounced. A bounce is final even where a
/// delivery is reported after it, because an address that has returned one mail is not one to rely on.
/// </summary>
internal static class MailStates
{
    /// <summary>Whether one state may follow another.</summary>
    public static bool CanMove(MailState from, MailState to) =>
        from switch
        {
            MailState.Pending => to
                is MailState.Sending
                    or MailState.Suppressed
                    or MailState.Failed
                    or MailState.Delivered
                    or MailState.Bounced,

            // Sending again is a claim whose holder has died.
            MailState.Sending => true,
            MailState.Accepted => to is MailState.Failed or MailState.Delivered or MailState.Bounced,
            MailState.Failed or MailState.Suppressed => to is MailState.Delivered or MailState.Bounced,
            MailState.Delivered => to is MailState.Bounced,
            _ => false,
        };

    /// <summary>Returns the new state.</summary>
    /// <exception cref="InvalidOperationException">It may not follow; the message names both.</exception>
    public static MailState Move(MailState from, MailState to) =>
        CanMove(from, to) ? to : throw new InvalidOperationException($"A mail that is {from} cannot become {to}.");

    /// <summary>The state after a delivery event: the same one where the event says nothing newer.</summary>
    public static MailState After(MailState state, DeliveryKind happened) =>
        happened switch
        {
            DeliveryKind.Delivered when CanMove(state, MailState.Delivered) => MailState.Delivered,
            DeliveryKind.Bounced when CanMove(state, MailState.Bounced) => MailState.Bounced,
            DeliveryKind.Dropped when CanMove(state, MailState.Failed) => MailState.Failed,
            _ => state,
        };
}
