using System.Net.Http.Headers;
using System.Net.Http.Json;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Local.Commands;

/// <summary>Imports a file through a running service, as somebody at its desk would.</summary>
internal sealed class ServiceImport : IDisposable
{
    private const string All = "desk/api/imports";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HttpClient service;

    /// <summary>Imports through the service that a file in its data folder names.</summary>
    public ServiceImport(ServiceFile file)
    {
        service = new() { BaseAddress = file.Address, Timeout = Patience };
        service.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.Token);
    }

    /// <summary>Whether somebody answers at the address.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await service.GetAsync("", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Uploads a file, waits for its plan, and confirms it.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="force">Whether it may touch more than a tenth; null to change nothing.</param>
    /// <param name="cancellationToken">Gives up; what was confirmed by then is still applied.</param>
    /// <exception cref="InvalidDataException">The service does not take the file.</exception>
    /// <exception cref="IOException">The service could not carry the import out.</exception>
    public async Task<ImportReport> RunAsync(ImportUpload upload, bool? force, CancellationToken cancellationToken)
    {
        var started = await SendAsync(upload, cancellationToken);
        var planned = await WaitAsync(started, ImportState.Planning, cancellationToken);
        var lists = new Dictionary<ImportList, IReadOnlyList<ImportLine>>();
        foreach (var list in Enum.GetValues<ImportList>())
        {
            lists[list] = await ListAsync(planned, list, cancellationToken);
        }

        var outcome = await DecideAsync(planned, force, cancellationToken);
        var counts = planned.Counts ?? new ImportCounts(0, 0, 0, 0, 0, lists[ImportList.Rejected].Count, 0);
        return ImportReport.From(upload.Order.Kind, counts, list => lists[list], outcome);
    }

    /// <inheritdoc/>
    public void Dispose() => service.Dispose();

    private async Task<ImportStatus> SendAsync(ImportUpload upload, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(upload.Content);
        content.Headers.ContentType = new("application/octet-stream");
        using var answer = await service.PostAsync(AddressOf(upload), content, cancellationToken);
        if (answer is { IsSuccessStatusCode: false, Content.Headers.ContentType.MediaType: "application/json" })
        {
            var refused = await ReadAsync<Refusal>(answer, cancellationToken);
            throw new InvalidDataException(refused.Error);
        }

        return await ReadAsync<ImportStatus>(Check(answer), cancellationToken);
    }

    private static string AddressOf(ImportUpload upload)
    {
        var order = upload.Order;
        var kind = order.Kind == ImportKind.Register ? "register" : "contacts";
        List<string> query =
        [
            $"kind={kind}",
            $"authority={Uri.EscapeDataString(order.Authority)}",
            $"name={Uri.EscapeDataString(upload.FileName)}",
            .. order.LaCodes.Select(code => $"la={code}"),
            .. order.KeepUntil is { } last ? (string[])[$"keepUntil={last:yyyy-MM-dd}"] : [],
        ];
        return $"{All}?{string.Join('&', query)}";
    }

    private async Task<ApplyOutcome?> DecideAsync(
        ImportStatus planned,
        bool? force,
        CancellationToken cancellationToken
    )
    {
        if (planned.State != ImportState.Planned)
        {
            return force is null ? null : EndOf(planned);
        }

        var decision = force is { } isForced
            ? await PostAsync<ImportDecision>(
                $"{PathOf(planned)}/confirm?plan={planned.Plan}&force={(isForced ? "true" : "false")}",
                cancellationToken
            )
            : ImportDecision.NotPossible;
        if (decision == ImportDecision.Taken)
        {
            var confirmed = planned with { State = ImportState.Applying };
            var ended = await WaitAsync(confirmed, ImportState.Applying, cancellationToken);
            if (ended.State is not (ImportState.Planning or ImportState.Planned))
            {
                return EndOf(ended);
            }
        }

        // What is not confirmed is not kept for somebody at the desk to wonder about.
        await PostAsync<bool>($"{PathOf(planned)}/cancel", cancellationToken);
        return force is null ? null
            : decision == ImportDecision.NeedsForce ? ApplyOutcome.NeedsForce
            : ApplyOutcome.OutOfDate;
    }

    private static ApplyOutcome EndOf(ImportStatus import) =>
        import.State switch
        {
            ImportState.Done when import.WasDecided => ApplyOutcome.Applied,
            ImportState.Done => ApplyOutcome.NothingToChange,
            ImportState.Unusable => ApplyOutcome.Unusable,
            ImportState.Failed => throw new IOException(
                "The running service could not carry the import out, and changed nothing. Its log says why."
            ),
            _ => ApplyOutcome.OutOfDate,
        };

    private async Task<ImportStatus> WaitAsync(
        ImportStatus import,
        ImportState during,
        CancellationToken cancellationToken
    )
    {
        while (import.State == during)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
            using var answer = await service.GetAsync(PathOf(import), cancellationToken);
            import = await ReadAsync<ImportStatus>(Check(answer), cancellationToken);
        }

        return import;
    }

    private async Task<IReadOnlyList<ImportLine>> ListAsync(
        ImportStatus import,
        ImportList list,
        CancellationToken cancellationToken
    )
    {
        using var answer = await service.GetAsync(
            $"{PathOf(import)}/{$"{list}".ToLowerInvariant()}",
            cancellationToken
        );
        return await ReadAsync<List<ImportLine>>(Check(answer), cancellationToken);
    }

    private async Task<T> PostAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await service.PostAsync(path, null, cancellationToken);
        return await ReadAsync<T>(Check(answer), cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        (await answer.Content.ReadFromJsonAsync<T>(WorkflowJson.Options, cancellationToken))!;

    private static HttpResponseMessage Check(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode
            ? answer
            : throw new IOException($"The running service answered {(int)answer.StatusCode}. Its log says why.");

    private static string PathOf(ImportStatus import) => $"{All}/{import.Import.Authority}/{import.Import.Id}";

    private sealed record Refusal(string Error);
}
