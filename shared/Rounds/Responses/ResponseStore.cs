using System.Runtime.CompilerServices;
using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Responses;

/// <summary>
/// The responses of a round. They are spread over sixteen partitions by school, named and sealed by
/// <see cref="ResponseKeys"/>, so that nothing in the store says whose they are or what they say.
/// </summary>
public sealed class ResponseStore(ITableStore records, ResponseKeys keys, SchoolsToCount toCount)
{
    private const string Table = "Responses";
    private const string Buckets = "0123456789abcdef";

    /// <summary>What the holder of a link has answered so far; null where nothing was begun.</summary>
    public async Task<Response?> FindAsync(
        RoundRef round,
        InvitedSchool school,
        LinkId link,
        CancellationToken cancellationToken
    )
    {
        var key = KeyFor(round, school, link);
        return (await records.GetAsync(key, cancellationToken))?.Value.ToResponse(keys.Seal, key);
    }

    /// <summary>
    /// Begins or changes a response as it stands, as often as it takes when the same person writes from two tabs at once.
    /// Once it has returned, the answers are on disk.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="school">The school.</param>
    /// <param name="link">The respondent's link.</param>
    /// <param name="change">Makes the new response from the one that stands there; a new one is an empty draft.</param>
    /// <param name="cancellationToken">Gives up; the change is then made or not, as a whole.</param>
    public async Task<Response> ChangeAsync(
        RoundRef round,
        InvitedSchool school,
        LinkId link,
        Func<Response, Response> change,
        CancellationToken cancellationToken
    ) => (await ChangeAsync(round, school, link, change, begins: true, cancellationToken))!;

    /// <summary>The same for a response that was begun before; null where none was, and then nothing is written.</summary>
    public Task<Response?> ChangeBegunAsync(
        RoundRef round,
        InvitedSchool school,
        LinkId link,
        Func<Response, Response> change,
        CancellationToken cancellationToken
    ) => ChangeAsync(round, school, link, change, begins: false, cancellationToken);

    /// <summary>All responses of a round, drafts among them, in no order that says anything.</summary>
    public async IAsyncEnumerable<Response> ListAsync(
        RoundRef round,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var bucket in Buckets)
        {
            var range = new RecordRange<StoredResponse>(Table, PartitionOf(round, bucket));
            await foreach (var response in ReadAsync(range, cancellationToken))
            {
                yield return response;
            }
        }
    }

    /// <summary>The responses of one school.</summary>
    public IAsyncEnumerable<Response> ListAsync(
        RoundRef round,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        var name = NameOf(round, school);
        return ReadAsync(
            RecordRange<StoredResponse>.WithPrefix(Table, PartitionOf(round, name[0]), name),
            cancellationToken
        );
    }

    /// <summary>What a school is called in its <see cref="Response.School"/>. Worked out each time, and kept nowhere beside the school.</summary>
    public string NameOf(RoundRef round, InvitedSchool school) => keys.OfSchool(round.Partition, school.Urn);

    /// <summary>Seals what an earlier version kept unsealed. Safe to call twice, and while people answer.</summary>
    public async Task SealAsync(RoundRef round, CancellationToken cancellationToken)
    {
        foreach (var bucket in Buckets)
        {
            var range = new RecordRange<StoredResponse>(Table, PartitionOf(round, bucket));
            await foreach (var record in records.ListAsync(range, cancellationToken))
            {
                if (!record.Value.IsSealed)
                {
                    var key = KeyOf(range, record);
                    var response = record.Value.ToResponse(keys.Seal, key);

                    // Where somebody was faster, what they wrote is sealed.
                    await TryReplaceAsync(key, record.Version, response, cancellationToken);
                }
            }
        }
    }

    private async Task<Response?> ChangeAsync(
        RoundRef round,
        InvitedSchool school,
        LinkId link,
        Func<Response, Response> change,
        bool begins,
        CancellationToken cancellationToken
    )
    {
        var key = KeyFor(round, school, link);
        while (true)
        {
            var found = await records.GetAsync(key, cancellationToken);
            if (found is null && !begins)
            {
                return null;
            }

            var before = found?.Value.ToResponse(keys.Seal, key) ?? Begun(round, school);
            var after = change(before);
            var isWritten = found is null
                ? await records.TryAddAsync(key, StoredResponse.Of(after, keys.Seal, key), cancellationToken)
                : after == before || await TryReplaceAsync(key, found.Version, after, cancellationToken);
            if (isWritten)
            {
                if (found is null || StageOf(after) != StageOf(before))
                {
                    toCount.Note(round, school.Urn);
                }

                return after;
            }
        }
    }

    private static (ResponseState, bool) StageOf(Response response) =>
        (response.State, response.Answers.Answers.Count > 0);

    private static RecordKey<StoredResponse> KeyOf(
        RecordRange<StoredResponse> range,
        StoredRecord<StoredResponse> record
    ) => new(range.Table, range.Partition, record.Row);

    private static string PartitionOf(RoundRef round, char bucket) => $"{round.Partition}|{bucket}";

    private Response Begun(RoundRef round, InvitedSchool school) =>
        new(NameOf(round, school), school.Sector, school.Size, ResponseState.Draft, null, null, AnswerSheet.Empty);

    private IAsyncEnumerable<Response> ReadAsync(
        RecordRange<StoredResponse> range,
        CancellationToken cancellationToken
    ) =>
        records
            .ListAsync(range, cancellationToken)
            .Select(record => record.Value.ToResponse(keys.Seal, KeyOf(range, record)));

    private Task<bool> TryReplaceAsync(
        RecordKey<StoredResponse> key,
        string version,
        Response response,
        CancellationToken cancellationToken
    ) => records.TryReplaceAsync(key, new(StoredResponse.Of(response, keys.Seal, key), version), cancellationToken);

    private RecordKey<StoredResponse> KeyFor(RoundRef round, InvitedSchool school, LinkId link)
    {
        var name = NameOf(round, school);
        return new(Table, PartitionOf(round, name[0]), $"{name}-{keys.OfRespondent(round.Partition, link)}");
    }
}
