using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Fills every mail and passes one in a hundred on, always the same ones: a folder of all the mails of a country would
/// help nobody.
/// </summary>
public sealed class OneMailInAHundred(IMailSender next) : IMailSender
{
    private const int Of = 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        var some = batch.Recipients.Where(IsPassedOn).ToList();
        IReadOnlyList<MailResult> results =
            some.Count > 0 ? await next.SendAsync(new(batch.Template, some), cancellationToken) : [];
        var byId = results.ToDictionary(result => result.Id);
        return
        [
            .. batch.Recipients.Select(recipient =>
                byId.TryGetValue(recipient.Id, out var result) ? result : Fill(batch, recipient)
            ),
        ];
    }

    private static bool IsPassedOn(MailRecipient recipient) => Chance.Of("mails", recipient.Id).Below(Of) == 0;

    private static MailResult Fill(MailBatch batch, MailRecipient recipient)
    {
        batch.Template.Fill(recipient.Values);
        return MailResult.Accepted(recipient.Id, null);
    }
}
