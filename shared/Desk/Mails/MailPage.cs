using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Mails;

/// <summary>One mail, with what became of it and what it says. Its links are taken out: they are somebody's own.</summary>
internal class MailPage(DeskRounds rounds, Outbox outbox) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/mails/{kind}/{recipient}/{occurrence}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await FindAsync(visit, cancellationToken) is { } found ? Show(visit, found) : Page.NotFound();

    /// <summary>The answer.</summary>
    protected virtual IResult Show(DeskVisit visit, MailModel mail) => Page.Ok<MailView>(mail);

    private async Task<MailModel?> FindAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            await rounds.FindAsync(visit, cancellationToken) is not { } file
            || KeyOf(file.Round.Ref, visit) is not { } key
            || !ListedMails.Includes(file.Consultation, key.Kind)
            || await outbox.GetAsync(key, cancellationToken) is not { } entry
        )
        {
            return null;
        }

        return new(file, new(key, entry), await outbox.ShowAsync(key, cancellationToken));
    }

    private static OutboxKey? KeyOf(RoundRef round, DeskVisit visit) =>
        OutboxKey.Parse($"{round}|{visit["kind"]}|{visit["recipient"]}|{visit["occurrence"]}");
}
