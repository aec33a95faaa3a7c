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

/// <summary>A round's report at the desk: when it goes out and to whom, and the button that sends it earlier or again.</summary>
internal sealed class ReportDesk(
    DeskRounds rounds,
    ReportPublisher publisher,
    ReportRecipients recipients,
    ActionBanner banner,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <summary>The field that says that a report without a figure is to be sent.</summary>
    public const string ConfirmField = "confirm";

    private const string Asked = "asked";

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/report";

    /// <summary>The page of a round.</summary>
    public static string PathOf(RoundRef round) => $"{new RoundPaths(round).Home}/report";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var versions = await publisher.ReadAsync(file.Round.Ref, cancellationToken);
        var wasAsked = visit.Query(Asked) is not null;
        return Page.Ok<ReportDeskView>(
            new ReportDeskModel(file, versions, ActionId.New(ids), wasAsked)
            {
                Held = await publisher.HeldAsync(file.Round.Ref, cancellationToken),
                Deliveries = await recipients.ReadAsync(
                    file,
                    versions is [.., var last] ? last.Number : null,
                    cancellationToken
                ),
                Done = await banner.OfAsync(visit, file.Round.Ref, cancellationToken),
                Now = clock.GetUtcNow(),
            }
        );
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        return
            ActionId.Read(form) is { } once
            && await rounds.FindAsync(visit, cancellationToken) is { Round: var round }
            && (
                form.Has(ConfirmField)
                    ? await publisher.ConfirmAsync(round.Ref, visit.User.Name, once, cancellationToken)
                    : await publisher.AskAsync(round.Ref, visit.User.Name, once, cancellationToken)
            )
            ? Page.SeeOther($"{PathOf(round.Ref)}?{Asked}=1")
            : Page.NotFound();
    }
}
