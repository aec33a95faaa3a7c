using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Imports;

/// <summary>Imports a file in one go, for a program that has the records to itself: by the same plan, noted in the same places.</summary>
public sealed class DirectImport(
    ImportPlanner planner,
    ImportStore imports,
    Ledger ledger,
    ILinkIds ids,
    TimeProvider clock
)
{
    /// <summary>Plans a file and applies it.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="bytes">How long it is.</param>
    /// <param name="force">Whether it may touch more than a tenth; null to change nothing.</param>
    /// <param name="cancellationToken">Gives up; the file is then in force or not, as a whole.</param>
    public async Task<(PlannedImport Plan, ApplyOutcome? Outcome)> RunAsync(
        ImportUpload upload,
        long bytes,
        bool? force,
        CancellationToken cancellationToken
    )
    {
        var plan = await planner.PlanAsync(upload.Order, upload.Content, cancellationToken);
        if (force is not { } isForced)
        {
            return (plan, null);
        }

        // Before anything is kept, so that housekeeping knows of contacts that are to be deleted one day.
        await imports.KnowAsync(upload.Order.Authority, cancellationToken);
        var outcome = await ImportPlanner.ApplyAsync(plan, isForced, cancellationToken);
        if (outcome == ApplyOutcome.Applied)
        {
            await NoteAsync(upload, bytes, plan, isForced, cancellationToken);
        }

        return (plan, outcome);
    }

    private async Task NoteAsync(
        ImportUpload upload,
        long bytes,
        PlannedImport plan,
        bool isForced,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var import = new Import
        {
            Id = ids.Next($"import|{upload.Order.Authority}|{upload.Order.Kind}|{now.UtcTicks}").ToString(),
            Order = upload.Order,
            FileName = upload.FileName,
            Bytes = bytes,
            UploadedAt = now,
            UploadedBy = upload.By,
            ExpiresAt = now,
            State = ImportState.Done,
            Plan = 1,
            Counts = plan.Counts,
            DecidedBy = upload.By,
            DecidedAt = now,
            IsForced = isForced,
            EndedAt = now,
            IsForgotten = true,
        };
        await imports.AddAsync(import, cancellationToken);
        await ledger.NoteForAuthorityAsync(upload.Order.Authority, ImportWords.Entry(import, now), cancellationToken);
    }
}
