using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Imports;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Imports;

/// <summary>An import from the upload to its end: how far it is, what it would change, and the decision about it.</summary>
internal sealed class ImportPage(DeskImports imports, ImportLineStore lines, ImportDecisions decisions) : IDeskFormPage
{
    /// <summary>The field with the number of the plan that is shown.</summary>
    public const string PlanField = "plan";

    /// <summary>The field that agrees to a change of more than a tenth.</summary>
    public const string ForceField = "force";

    /// <summary>The field that says what is decided.</summary>
    public const string DecisionField = "decision";

    /// <summary>What it says to apply the import.</summary>
    public const string Confirm = "confirm";

    /// <summary>What it says to change nothing.</summary>
    public const string Cancel = "cancel";

    private const int LinesShown = 10;

    /// <inheritdoc/>
    public static string Route => ImportPaths.Pattern;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await imports.FindAsync(visit, cancellationToken) is { } import
            ? Page.Ok<ImportView>(await ModelAsync(visit, import, isOutOfDate: false, cancellationToken))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(visit, cancellationToken) is not { } import)
        {
            return Page.NotFound();
        }

        if (form.Line(DecisionField) == Cancel)
        {
            return await decisions.CancelAsync(import.Ref, visit.User.Name, cancellationToken)
                ? Page.SeeOther(ImportPaths.Of(import.Ref))
                : await ConflictAsync(visit, isOutOfDate: false, cancellationToken);
        }

        var decision =
            form.Line(DecisionField) == Confirm
            && int.TryParse(form.Line(PlanField), NumberStyles.None, CultureInfo.InvariantCulture, out var plan)
                ? await decisions.ConfirmAsync(
                    import.Ref,
                    plan,
                    form.Has(ForceField),
                    visit.User.Name,
                    cancellationToken
                )
                : ImportDecision.NotPossible;
        return decision switch
        {
            ImportDecision.Taken => Page.SeeOther(ImportPaths.Of(import.Ref)),
            ImportDecision.NeedsForce => Page.Invalid<ImportView>(
                await ModelAsync(visit, import, isOutOfDate: false, cancellationToken),
                [new(ForceField, "Tick the box to confirm that more than a tenth changes")]
            ),
            _ => await ConflictAsync(visit, decision == ImportDecision.OutOfDate, cancellationToken),
        };
    }

    // What was asked for no longer applies. The page says how things stand now.
    private async Task<IResult> ConflictAsync(DeskVisit visit, bool isOutOfDate, CancellationToken cancellationToken)
    {
        var import = (await imports.FindAsync(visit, cancellationToken))!;
        var model = await ModelAsync(visit, import, isOutOfDate, cancellationToken);
        return new PageResult(typeof(ImportView), model, StatusCodes.Status409Conflict);
    }

    private async Task<ImportModel> ModelAsync(
        DeskVisit visit,
        Import import,
        bool isOutOfDate,
        CancellationToken cancellationToken
    )
    {
        var lists = new Dictionary<ImportList, IReadOnlyList<ImportLine>>();
        foreach (var list in import.State == ImportState.Planning ? [] : Enum.GetValues<ImportList>())
        {
            var page = await lines.ReadAsync(import.Ref, list, 1, cancellationToken);
            if (page.Count > 0)
            {
                lists.Add(list, [.. page.Take(list == ImportList.Problems ? page.Count : LinesShown)]);
            }
        }

        return new(import, lists, visit.User.MayAct, isOutOfDate);
    }
}
