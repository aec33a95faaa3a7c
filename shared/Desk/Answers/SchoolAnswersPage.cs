using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What the people of one school have sent, in an attributed round.</summary>
internal sealed class SchoolAnswersPage(DeskRounds rounds, InvitedSchoolStore schools, AttributedAnswers answers)
    : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => AnswerPaths.SchoolPattern;

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            await rounds.FindAsync(visit, cancellationToken) is not { } file
            || DeskRounds.UrnOf(visit) is not { } urn
            || await schools.FindAsync(file.Round.Ref, urn, cancellationToken) is not { } school
        )
        {
            return Page.NotFound();
        }

        return file.Consultation.Privacy.IsAnonymous
            ? NotAttributed.Of(file)
            : Page.Ok<SchoolAnswersView>(
                new SchoolAnswersModel(file, school, await answers.OfSchoolAsync(file, school, cancellationToken))
            );
    }
}
