using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>The desk's first page: its rounds, the newest first.</summary>
internal sealed class RoundsPage(
    SeenAuthorities authorities,
    RoundStore rounds,
    RoundFiles files,
    ShownSchools schools,
    MailHolds holds,
    TimeProvider clock
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => DeskHome.Path;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var lines = new List<RoundLine>();
        var held = new List<Authority>();
        foreach (var authority in await authorities.ListAsync(visit.User, cancellationToken))
        {
            if (await holds.FindAsync(authority.Code, cancellationToken) is not null)
            {
                held.Add(authority);
            }

            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                var file = await files.ReadAsync(round.Ref, cancellationToken);
                var count = await schools.CountAsync(file, cancellationToken);
                lines.Add(new(round, authority.Name, count, RoundWords.NextOf(round, clock.GetUtcNow())));
            }
        }

        return Page.Ok<RoundsView>(new RoundsModel([.. lines.OrderByDescending(line => line.Round.OpensAt)], held));
    }
}
