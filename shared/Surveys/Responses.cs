using System.Runtime.CompilerServices;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Surveys;

/// <summary>
/// The responses of a round. They are spread over sixteen partitions by school and named by <see cref="ResponseKeys"/>, so
/// that nothing beside them in the store says whose they are or when they came.
/// </summary>
public sealed class Responses(ITableStore records, ResponseKeys keys, StirredSchools stirred)
{
    private const string Table = "Responses";
    private const string Buckets = "0123456789abcdef";

    /// <summary>What the holder of a link has answered so far; null where nothing was begun.</summary>
    public async Task<Response?> FindAsync(
        RoundRef round,
        InvitedSchool school,
        LinkId link,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(KeyFor(round, school, link), cancellationToken))?.Value.ToResponse();

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
    )
    {
        var key = KeyFor(round, school, link);
        while (true)
        {
            var found = await records.GetAsync(key, cancellationToken);
            var before = found?.Value.ToResponse() ?? Begun(school);
            var after = change(before);
            var isWritten = found is null
                ? await records.TryAddAsync(key, StoredResponse.Of(after), cancellationToken)
                : after == before
                    || await records.TryReplaceAsync(
                        key,
                        found with
                        {
                            Value = StoredResponse.Of(after),
                        },
                        cancellationToken
                    );
            if (isWritten)
            {
                if (found is null || StageOf(after) != StageOf(before))
                {
                    stirred.Note(round, school.Urn);
                }

                return after;
            }
        }
    }

    /// <summary>All responses of a round, drafts among them, in no order that says anything.</summary>
    public async IAsyncEnumerable<Response> ListAsync(
        RoundRef round,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var bucket in Buckets)
        {
            var range = new RecordRange<StoredResponse>(Table, PartitionOf(round, bucket));
            await foreach (var record in records.ListAsync(range, cancellationToken))
            {
                yield return record.Value.ToResponse();
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
        var partition = PartitionOf(round, school.ResponseKey[0]);
        var range = RecordRange<StoredResponse>.WithPrefix(Table, partition, school.ResponseKey);
        return records.ListAsync(range, cancellationToken).Select(record => record.Value.ToResponse());
    }

    private static (ResponseState, bool) StageOf(Response response) =>
        (response.State, response.Answers.Answers.Count > 0);

    private static Response Begun(InvitedSchool school) =>
        new(school.ResponseKey, school.Sector, school.Size, ResponseState.Draft, null, null, AnswerSheet.Empty);

    private static string PartitionOf(RoundRef round, char bucket) => $"{round.Partition}|{bucket}";

    private RecordKey<StoredResponse> KeyFor(RoundRef round, InvitedSchool school, LinkId link) =>
        new(
            Table,
            PartitionOf(round, school.ResponseKey[0]),
            $"{school.ResponseKey}-{keys.OfRespondent(round.Partition, link)}"
        );
}
