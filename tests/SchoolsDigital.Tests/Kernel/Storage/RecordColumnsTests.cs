using System.Text;
using System.Text.Json;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Kernel.Storage;

public class RecordColumnsTests
{
    private static readonly RecordKey<EveryKind> Key = new("Kinds", "partition", "row");

    [Fact]
    public void Split_EachKindOfValue_HasAColumnThatKeepsItApart()
    {
        // Arrange
        const string Record = """
            {"Text":"[]","Yes":true,"Whole":-7,"Large":9007199254740993,"Beyond":18446744073709551615,"Money":12.50,
            "Zero":-0,"List":[ ],"Nested":{"Name":"\u00e9"},"Nothing":null}
            """;

        // Act
        var columns = RecordColumns.Split(Encoding.UTF8.GetBytes(Record));

        // Assert
        Assert.Equal(
            [
                new("Text", "[]"),
                new("Yes", true),
                new("Whole", -7L),
                new("Large", 9_007_199_254_740_993L),
                new("Beyond_json", "18446744073709551615"),
                new("Money_json", "12.50"),
                new("Zero_json", "-0"),
                new("List_json", "[ ]"),
                new("Nested_json", """{"Name":"\u00e9"}"""),
                new("Nothing_json", "null"),
            ],
            columns
        );
    }

    [Fact]
    public void Join_ColumnsInAnyOrder_GivesTheRecordBackExactly()
    {
        // Arrange
        var columns = RecordColumns.Split(RecordJson.Write(EveryKind.Sample));

        // Act
        var joined = RecordJson.Read(Key, RecordColumns.Join(columns.Reverse()));

        // Assert
        Assert.Equal(JsonSerializer.Serialize(EveryKind.Sample), JsonSerializer.Serialize(joined));
    }

    [Fact]
    public void Join_ColumnOfAKindThatIsNotOurs_SaysWhich()
    {
        // Act
        var failure = Assert.Throws<InvalidDataException>(() => RecordColumns.Join([new("Half", 0.5)]));

        // Assert
        Assert.Contains("Half", failure.Message, StringComparison.Ordinal);
    }
}
