using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Imports;

/// <summary>Takes in uploaded files: the file first, then its record, then its workflow.</summary>
public sealed class ImportIntake(
    IFileStore files,
    ImportStore imports,
    IWorkflowClient workflows,
    ILinkIds ids,
    TimeProvider clock
)
{
    /// <summary>The largest file, in bytes: all of England's schools with every column take 61 million.</summary>
    public const long MaxBytes = 100_000_000;

    /// <summary>How long a plan may be confirmed.</summary>
    public static readonly TimeSpan TimeToConfirm = TimeSpan.FromDays(7);

    private const int LongestName = 100;

    /// <summary>Takes a file in. What comes back is the import, or what is wrong with the file.</summary>
    public async Task<(Import? Import, string? Mistake)> AcceptAsync(
        ImportUpload upload,
        CancellationToken cancellationToken
    )
    {
        await using var counted = new CountedStream(upload.Content);
        var (start, content) = await ImportSource.PeekAsync(counted, leaveOpen: true, cancellationToken);
        await using var whole = content;
        if (start.Length == 0)
        {
            return (null, "The file is empty. Choose a file whose first line names the columns");
        }

        if (ImportSource.Fault(start) is { } fault)
        {
            return (null, $"{fault.What} {fault.Mend.TrimEnd('.')}");
        }

        var hash = await files.SaveAsync(whole, cancellationToken);
        var now = clock.GetUtcNow();
        var order = upload.Order;
        var import = new Import
        {
            Id = ids.Next($"import|{order.Authority}|{order.Kind}|{hash}|{now.UtcTicks}").ToString(),
            Order = order,
            FileName = NameOf(upload.FileName),
            Bytes = counted.Count,
            UploadedAt = now,
            UploadedBy = upload.By,
            ExpiresAt = now + TimeToConfirm,
        };
        await files.PointAsync(import.Ref.FileName, hash, cancellationToken);
        await imports.AddAsync(import, cancellationToken);
        await StartAsync(workflows, import, cancellationToken);
        return (import, null);
    }

    /// <summary>Starts the workflow of an import. Safe to call twice.</summary>
    internal static Task<bool> StartAsync(
        IWorkflowClient workflows,
        Import import,
        CancellationToken cancellationToken
    ) =>
        workflows.StartAsync(
            ImportWorkflow.Name,
            import.Ref.Instance,
            new ImportJob(import.Ref, import.ExpiresAt),
            cancellationToken
        );

    // Browsers of old send the whole path, and anybody may send anything.
    private static string NameOf(string name)
    {
        var last = ImportText.Clean(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var safe = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return safe.Length > LongestName ? $"{safe[..LongestName]}…" : safe;
    }
}
