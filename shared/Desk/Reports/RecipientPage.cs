using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Reports;

/// <summary>Finds another way for a recipient of the report: another address, or a note of how they got it.</summary>
internal sealed class RecipientPage(
    DeskRounds rounds,
    ReportPublisher publisher,
    ReportRecipients recipients,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/report/recipients/{recipient}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <summary>The page of a recipient.</summary>
    public static string PathOf(RoundRef round, string recipient) =>
        $"{ReportDesk.PathOf(round)}/recipients/{Uri.EscapeDataString(recipient)}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await FindAsync(visit, RecipientForm.Empty(ActionId.New(ids)), cancellationToken) is { } model
            ? Page.Ok<RecipientView>(model)
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        var typed = RecipientForm.Read(ActionId.Read(form) ?? ActionId.New(ids), form);
        if (await FindAsync(visit, typed, cancellationToken) is not { } model)
        {
            return Page.NotFound();
        }

        if (typed.Check(model.Version) is { Count: > 0 } errors)
        {
            return Page.Invalid<RecipientView>(model, errors);
        }

        var (file, id, by) = (model.File, model.Delivery.Recipient.Id, visit.User.Name);
        _ =
            typed.IsNote && model.Version is { } version
                ? await recipients.NoteGivenAsync(
                    file,
                    version,
                    id,
                    new(typed.How, by, clock.GetUtcNow()),
                    typed.Once,
                    cancellationToken
                )
                : await recipients.SendToAsync(file, model.Version, id, typed.Email, by, typed.Once, cancellationToken);
        return Page.SeeOther(ActionBanner.Path(ReportDesk.PathOf(file.Round.Ref), typed.Once));
    }

    private async Task<RecipientModel?> FindAsync(
        DeskVisit visit,
        RecipientForm typed,
        CancellationToken cancellationToken
    )
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return null;
        }

        var versions = await publisher.ReadAsync(file.Round.Ref, cancellationToken);
        int? version = versions is [.., var last] ? last.Number : null;
        var deliveries = await recipients.ReadAsync(file, version, cancellationToken);
        return deliveries.FirstOrDefault(one => one.Recipient.Id == visit["recipient"]) is { } delivery
            ? new(file, delivery, version, typed, clock.GetUtcNow())
            : null;
    }
}
