using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What coordinators have to do about schools that chose an option with a follow-up, and what of it is done.</summary>
internal sealed class FollowUpsPage(
    DeskRounds rounds,
    InvitedSchoolStore schools,
    FollowUpStore followUps,
    Ledger ledger,
    TimeProvider clock
) : IDeskFormPage
{
    /// <summary>The field that names the follow-up.</summary>
    public const string IdField = "followup";

    /// <summary>The field that says whether it is done.</summary>
    public const string DoneField = "done";

    /// <inheritdoc/>
    public static string Route => AnswerPaths.FollowUpPattern;

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await rounds.FindAsync(visit, cancellationToken) switch
        {
            null => Page.NotFound(),
            { Consultation.Privacy.IsAnonymous: true } file => NotAttributed.Of(file),
            var file => Page.Ok<FollowUpsView>(new FollowUpsModel(file, await LinesAsync(file, cancellationToken))),
        };

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var round = file.Round.Ref;
        var lines = await LinesAsync(file, cancellationToken);
        var isDone = form.Line(DoneField) == "yes";
        if (
            lines.FirstOrDefault(line => line.FollowUp.Id == form.Line(IdField)) is { } line
            && await followUps.MarkAsync(round, line.FollowUp.Id, isDone ? visit.User.Name : null, cancellationToken)
        )
        {
            // Sent twice, the second changes nothing and notes nothing.
            var now = clock.GetUtcNow();
            var what = isDone ? "A follow-up was marked as done" : "A follow-up was marked as not done";
            await ledger.NoteAsync(
                round,
                new(
                    $"follow-up|{line.FollowUp.Id}|{now.UtcTicks}|{(isDone ? "done" : "open")}",
                    now,
                    visit.User.Name,
                    $"{what}: {line.Option.FollowUp}",
                    line.School.Urn
                ),
                cancellationToken
            );
        }

        return Page.SeeOther(AnswerPaths.FollowUps(round));
    }

    private async Task<IReadOnlyList<FollowUpLine>> LinesAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var lines = new List<FollowUpLine>();
        foreach (var followUp in await followUps.ListAsync(file.Round.Ref, cancellationToken))
        {
            if (
                FollowUpOptions.Find(file.Consultation.Survey, followUp) is var (question, option)
                && await schools.FindAsync(file.Round.Ref, followUp.Urn, cancellationToken) is { } school
            )
            {
                lines.Add(new(followUp, school, question, option));
            }
        }

        return [.. lines.OrderBy(line => line.FollowUp.DoneAt is not null).ThenBy(line => line.FollowUp.Since)];
    }
}
