using Azure;
using Azure.Data.Tables;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The rows of one table of an account in memory, with the answers of the real one.</summary>
internal sealed class MemoryTable
{
    private readonly Lock gate = new();
    private SortedDictionary<(string Partition, string Row), TableEntity> rows = new(
        Comparer<(string Partition, string Row)>.Create(
            (one, other) =>
                string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var order
                    ? order
                    : string.CompareOrdinal(one.Row, other.Row)
        )
    );
    private int writes;

    public bool Exists { get; set; }

    /// <summary>What every write meets with instead.</summary>
    public RequestFailedException? Trouble { get; init; }

    public TableEntity? Find(string partition, string row)
    {
        lock (gate)
        {
            return rows.TryGetValue((partition, row), out var found) ? found : null;
        }
    }

    public IReadOnlyList<TableEntity> In(string partition)
    {
        lock (gate)
        {
            return [.. rows.Where(row => row.Key.Partition == partition).Select(row => row.Value)];
        }
    }

    /// <summary>Makes all changes or none.</summary>
    public void Write(IEnumerable<TableTransactionAction> actions)
    {
        if (Trouble is not null)
        {
            throw Trouble;
        }

        if (!Exists)
        {
            throw Refusal(404, "TableNotFound");
        }

        lock (gate)
        {
            var changed = new SortedDictionary<(string, string), TableEntity>(rows, rows.Comparer);
            foreach (var action in actions)
            {
                Apply(changed, action);
            }

            rows = changed;
        }
    }

    private void Apply(SortedDictionary<(string, string), TableEntity> changed, TableTransactionAction action)
    {
        var key = (action.Entity.PartitionKey, action.Entity.RowKey);
        var found = changed.GetValueOrDefault(key);
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add when found is not null:
                throw Refusal(409, "EntityAlreadyExists");
            case TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete when found is null:
                throw Refusal(404, "ResourceNotFound");
            case TableTransactionActionType.UpdateReplace
            or TableTransactionActionType.Delete when action.ETag != found.ETag:
                throw Refusal(412, "UpdateConditionNotSatisfied");
            case TableTransactionActionType.Delete:
                changed.Remove(key);
                return;
            default:
                changed[key] = Copy((TableEntity)action.Entity);
                return;
        }
    }

    private TableEntity Copy(TableEntity entity)
    {
        var copy = new TableEntity(entity.PartitionKey, entity.RowKey);
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object>>)entity)
        {
            copy[name] = value;
        }

        copy["odata.metadata"] = "https://account.table.core.windows.net/$metadata#Records/@Element";
        copy.Timestamp = DateTimeOffset.UnixEpoch;
        copy.ETag = new ETag($"W/\"datetime'{++writes}'\"");
        return copy;
    }

    private static RequestFailedException Refusal(int status, string code) => new(status, code, code, null);
}
