using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Kernel.Storage;

public class RecordSizeTests
{
    // As Azure counts: 4 + timestamp 38 + write id 90, and for each property 12 + 2 a character of its name.
    private const int RowBytes = 4 + 38 + 90;

    private static readonly RecordKey<Dictionary<string, object>> Key = new("Records", "partition", "row");

    [Fact]
    public void Check_ExactlyOneMebibyteWithKeysAndNames_PassesAndOneCharacterMoreIsRefused()
    {
        // Arrange
        const int Properties = 32;
        const int Characters = 16_000;
        const int Filled = RowBytes + (2 * 12) + (Properties * (12 + (2 * 3) + (2 * Characters)));
        const int Rest = (StorageLimits.MaxRecordBytes - Filled - 12 - (2 * 4)) / 2;
        var record = Enumerable
            .Range(10, Properties)
            .ToDictionary(P => $"P{P}", _ => (object)new string('x', Characters));

        // Act and assert
        record["Rest"] = new string('\n', Rest);
        TableChange.Upsert(Key, record);
        record["Rest"] = new string('\n', Rest + 1);
        Assert.Throws<StorageRuleException>(() => TableChange.Upsert(Key, record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$type")]
    [InlineData("Name of school")]
    [InlineData("Größe")]
    [InlineData("1st")]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    [InlineData("ETag")]
    [InlineData("WriteId")]
    [InlineData("Answers_json")]
    public void Check_PropertyNameThatIsNoColumn_IsRefusedAndNamed(string name)
    {
        // Act
        var refusal = Assert.Throws<StorageRuleException>(() => TableChange.Upsert(Key, Record(name, 1)));

        // Assert
        Assert.Contains($"\"{name}\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LongestPropertyName_PassesAndLongerIsRefused()
    {
        TableChange.Upsert(Key, Record(new('n', 255), 1));
        Assert.Throws<StorageRuleException>(() => TableChange.Upsert(Key, Record(new('n', 256), 1)));
    }

    [Fact]
    public void Check_RecordThatIsNoObject_IsRefused()
    {
        // Arrange
        var list = new RecordKey<List<int>>("Records", "partition", "row");

        // Act and assert
        Assert.Throws<StorageRuleException>(() => TableChange.Upsert(list, [1, 2]));
    }

    [Theory]
    [InlineData('x', 100)]
    [InlineData('"', 10)]
    [InlineData('é', 10)]
    public void Add_TextThatARequestHasToEscape_CountsAsMuchAsItMayBecome(char character, int most)
    {
        // Arrange: a text of 32,768 characters, of which one escaped may take six bytes in a request, or twice that.
        var transaction = new TableTransaction();
        var record = Record("Text", new string(character, 32_768));

        // Act
        _ = Xunit.Record.Exception(() =>
        {
            for (var row = 0; row < StorageLimits.MaxChanges; row++)
            {
                transaction.Add(Key with { Row = $"{row}" }, record);
            }
        });

        // Assert
        Assert.Equal(most, transaction.Changes.Count);
    }

    [Fact]
    public void Delete_LongKeysOnly_CountTowardsTheRequestToo()
    {
        // Arrange
        var transaction = new TableTransaction();
        var key = new RecordKey<Tally>("Records", new('p', 512), "");

        // Act
        for (var row = 0; row < StorageLimits.MaxChanges; row++)
        {
            transaction.Delete(key with { Row = $"{row:D3}{new string('é', 509)}" }, "version");
        }

        // Assert
        Assert.InRange(transaction.Changes.Sum(change => change.RequestBytes), 100 * 1_024 * 15, 4 * 1_024 * 1_024);
    }

    private static Dictionary<string, object> Record(string name, object value) =>
        new(StringComparer.Ordinal) { [name] = value };
}
