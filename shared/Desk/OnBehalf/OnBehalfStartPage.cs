using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>Where a coordinator begins to enter an answer of a school. The survey's own pages come after it.</summary>
internal sealed class OnBehalfStartPage(
    DeskRounds rounds,
    InvitedSchoolStore schools,
    ResponseStore responses,
    OnBehalfEntries entries
) : IDeskFormPage
{
    public const string KindField = "kind";
    public const string LinkField = "link";

    /// <inheritdoc/>
    public static string Route => $"{OnBehalfPage.Route}/{{urn}}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <summary>The page of a school.</summary>
    public static string PathOf(RoundRef round, int urn) => $"{OnBehalfPage.PathOf(round)}/{urn}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await FindAsync(visit, cancellationToken) is var (file, school)
            ? Page.Ok<OnBehalfStartView>(
                await ModelAsync(file, school, entries.Offer(file.Round.Ref).ToString(), null, cancellationToken)
            )
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (
            await FindAsync(visit, cancellationToken) is not var (file, school)
            || LinkId.TryParse(form.Line(LinkField)) is not { } link
        )
        {
            return Page.NotFound();
        }

        var chosen = form.Line(KindField);
        if (!Enum.TryParse<EntryKind>(chosen, out var kind) || !Enum.IsDefined(kind))
        {
            var model = await ModelAsync(file, school, link.ToString(), chosen, cancellationToken);
            return Page.Invalid<OnBehalfStartView>(model, [new(KindField, "Select how the answer came")]);
        }

        return await entries.BeginAsync(file.Round, school, link, kind, visit.User.Name, cancellationToken) is { } path
            ? Page.SeeOther(path)
            : Page.SeeOther(PathOf(file.Round.Ref, school.Urn));
    }

    // Paper that comes with the last post is taken for as long as the round is open, also after the school's own deadline.
    private async Task<(RoundFile File, InvitedSchool School)?> FindAsync(
        DeskVisit visit,
        CancellationToken cancellationToken
    ) =>
        int.TryParse(visit["urn"], NumberStyles.None, CultureInfo.InvariantCulture, out var urn)
        && await rounds.FindAsync(visit, cancellationToken) is { Round.State: RoundState.Open } file
        && await schools.FindAsync(file.Round.Ref, urn, cancellationToken) is { } school
            ? (file, school)
            : null;

    private async Task<OnBehalfStartModel> ModelAsync(
        RoundFile file,
        InvitedSchool school,
        string link,
        string? kind,
        CancellationToken cancellationToken
    )
    {
        SchoolCounts? counts = file.Consultation.Privacy.IsAnonymous
            ? null
            : await responses
                .ListAsync(file.Round.Ref, school, cancellationToken)
                .AggregateAsync(default(SchoolCounts), (sum, response) => sum.Plus(response), cancellationToken);
        return new(file, school, counts, link, kind);
    }
}
