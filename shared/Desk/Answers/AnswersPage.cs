using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Answers;

/// <summary>
/// The schools of an attributed round that have answered, and all answers as a file. The file is asked for by a form, because the
/// ledger notes who took it.
/// </summary>
internal sealed class AnswersPage(
    DeskRounds rounds,
    InvitedSchoolStore schools,
    AttributedAnswers answers,
    Ledger ledger,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => AnswerPaths.Pattern;

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        if (file.Consultation.Privacy.IsAnonymous)
        {
            return NotAttributed.Of(file);
        }

        var answered = await schools
            .ListAsync(file.Round.Ref, cancellationToken)
            .Where(school => school.Answered > 0)
            .ToListAsync(cancellationToken);
        return Page.Ok<AnswersView>(new AnswersModel(file, answered));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        if (file.Consultation.Privacy.IsAnonymous)
        {
            return NotAttributed.Of(file);
        }

        var csv = new AnswersCsv(file.Consultation.Survey);
        var people = 0;
        await foreach (var given in answers.OfRoundAsync(file, cancellationToken))
        {
            csv.Add(given);
            people++;
        }

        // Noted before anything is handed out.
        await ledger.NoteAsync(
            file.Round.Ref,
            new(
                $"answers|{ids.Next("answers")}",
                clock.GetUtcNow(),
                visit.User.Name,
                $"All answers were downloaded: {Count.Of(people, "response")}."
            ),
            cancellationToken
        );
        return Results.File(csv.ToBytes(), "text/csv; charset=utf-8", $"{file.Round.Ref.Round}-answers.csv");
    }
}
