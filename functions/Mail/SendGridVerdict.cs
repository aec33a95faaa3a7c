using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Functions.Mail;

/// <summary>The one place that says what an answer of SendGrid, or the lack of one, means for the mails of a request.</summary>
/// <param name="Outcome">What it has come to.</param>
/// <param name="Reason">What SendGrid said, where it did not accept. It may hold an address.</param>
internal sealed record SendGridVerdict(SendGridOutcome Outcome, string Reason)
{
    private const int ReasonsShown = 3;

    /// <summary>SendGrid's id of the request, where it was accepted.</summary>
    public string? MessageId { get; private init; }

    /// <summary>Whom SendGrid refuses by name, by place, with the reason; empty where it refuses the request as a whole.</summary>
    public IReadOnlyDictionary<int, string> Refused { get; private init; } = new Dictionary<int, string>();

    /// <summary>Whether the request may have been taken all the same.</summary>
    public bool MayHaveBeenAccepted { get; private init; }

    /// <summary>What an answer means.</summary>
    public static SendGridVerdict Of(SendGridReply reply) =>
        reply.Status switch
        {
            _ when reply.IsAccepted => new(SendGridOutcome.Accepted, "") { MessageId = reply.MessageId },
            400 => Refusal(reply),
            413 => new(SendGridOutcome.TooLarge, ReasonOf(reply)),
            429 => new(SendGridOutcome.Limited, ReasonOf(reply)),
            // Somebody behind the door may have taken what the door then lost; 503 says that the door stayed shut.
            >= 500 and not 503 => new(SendGridOutcome.Failed, ReasonOf(reply)) { MayHaveBeenAccepted = true },
            // A key that is wrong, an account without credit, a sender that is not verified: mended by a person.
            _ => new(SendGridOutcome.Failed, ReasonOf(reply)),
        };

    /// <summary>What a failure without an answer means: only one before the request was sent is certain to have sent nothing.</summary>
    public static SendGridVerdict Of(Exception failure) =>
        failure
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError,
            }
            ? new(SendGridOutcome.Failed, $"SendGrid could not be reached: {failure.Message}")
            : new(SendGridOutcome.Failed, $"SendGrid's answer was lost: {failure.Message}")
            {
                MayHaveBeenAccepted = true,
            };

    /// <summary>Whether it is for the sake of some recipients alone, so that the others may be sent again.</summary>
    public bool RefusesSomeOf(SendGridRequest request) =>
        Refused.Count > 0 && Refused.Keys.All(place => place < request.Recipients.Count);

    /// <summary>The result of a recipient who is refused by name, by the place among those who are.</summary>
    public MailResult RefusalOf(MailRecipient recipient, int place) =>
        MailResult.Rejected(recipient.Id, Refused.Values.ElementAt(place));

    private static SendGridVerdict Refusal(SendGridReply reply) =>
        new(SendGridOutcome.Refused, ReasonOf(reply))
        {
            // An error about the whole request would come again whoever is taken out of it.
            Refused =
                reply.Errors.Count > 0 && reply.Errors.All(error => error.Recipient is not null)
                    ? new SortedDictionary<int, string>(
                        reply
                            .Errors.GroupBy(error => error.Recipient!.Value)
                            .ToDictionary(errors => errors.Key, errors => string.Join(" ", errors))
                    )
                    : new SortedDictionary<int, string>(),
        };

    private static string ReasonOf(SendGridReply reply) =>
        reply.Errors.Count == 0
            ? $"SendGrid answered {reply.Status}."
            : $"SendGrid answered {reply.Status}. {string.Join(" ", reply.Errors.Take(ReasonsShown))}";
}
