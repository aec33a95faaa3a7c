using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>Where a round stands, what comes next, and what can be done. Reads counts that are kept, whatever the size of the round.</summary>
internal sealed class RoundPage(
    DeskRounds rounds,
    ShownSchools schools,
    Outbox outbox,
    IFileStore files,
    RoundUnsubscribes unsubscribes,
    ActionBanner banner,
    TimeProvider clock
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var round = file.Round.Ref;
        return Page.Ok<RoundView>(
            new RoundModel(
                file,
                await schools.CountAsync(file, cancellationToken),
                ListedMails.Of(
                    file.Consultation,
                    await outbox.CountAsync(round.Authority, round.Round, cancellationToken)
                ),
                await files.ResolveAsync(ReportFiles.Newest(round).Paper, cancellationToken) is not null,
                file.Round.State is RoundState.Open ? await unsubscribes.ListAsync(round, cancellationToken) : [],
                await banner.OfAsync(visit, round, cancellationToken),
                clock.GetUtcNow()
            )
        );
    }
}
