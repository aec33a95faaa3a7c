using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Functions.Mail;

/// <summary>Those recipients of a batch who go into one request.</summary>
/// <param name="Recipients">Who, in the order of their personalizations.</param>
/// <param name="IsFilled">
/// Whether the text is sent with the values already in it, because they are more than SendGrid takes beside the text. Such a
/// request has one recipient.
/// </param>
internal sealed record SendGridRequest(IReadOnlyList<MailRecipient> Recipients, bool IsFilled = false)
{
    /// <summary>The same request to some of its recipients.</summary>
    public SendGridRequest Only(IEnumerable<int> places)
    {
        var kept = places.ToHashSet();
        return this with { Recipients = [.. Recipients.Where((_, place) => kept.Contains(place))] };
    }

    /// <summary>The same request without some of its recipients.</summary>
    public SendGridRequest Without(IEnumerable<int> places) =>
        Only(Enumerable.Range(0, Recipients.Count).Except(places));

    /// <summary>Puts it at the end, unless nobody is left in it.</summary>
    public void Enqueue(Queue<SendGridRequest> waiting)
    {
        if (Recipients.Count > 0)
        {
            waiting.Enqueue(this);
        }
    }

    /// <summary>Notes a result for each recipient.</summary>
    public void Note(Dictionary<string, MailResult> results, Func<MailRecipient, MailResult> resultOf) =>
        Note(results, (recipient, _) => resultOf(recipient));

    /// <summary>Notes a result for each recipient, by its place.</summary>
    public void Note(Dictionary<string, MailResult> results, Func<MailRecipient, int, MailResult> resultOf)
    {
        for (var place = 0; place < Recipients.Count; place++)
        {
            results[Recipients[place].Id] = resultOf(Recipients[place], place);
        }
    }
}
