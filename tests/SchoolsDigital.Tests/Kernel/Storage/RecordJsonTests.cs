using System.Text;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Kernel.Storage;

public class RecordJsonTests
{
    [Fact]
    public void Write_LettersBeyondAscii_AreNotEscapedAndNothingIsWrittenForNull()
    {
        // Act
        var body = Encoding.UTF8.GetString(RecordJson.Write(new LaterRecord("café & 'bar'")));

        // Assert
        Assert.Equal("""{"Name":"café & 'bar'"}""", body);
    }

    [Fact]
    public void Write_PropertiesThatAreWorkedOut_AreLeftOutAndThoseOfAConstructorAreNot()
    {
        // Act
        var body = Encoding.UTF8.GetString(RecordJson.Write(new Room(30, new Stage(2, 3))));

        // Assert
        Assert.Equal("""{"Stage":{"Width":2,"Depth":3},"Places":30}""", body);
        var read = RecordJson.Read(new RecordKey<Room>("Rooms", "partition", "row"), Encoding.UTF8.GetBytes(body));
        Assert.Equal((30, 6), (read.Places, read.Stage.Area));
    }

    [Fact]
    public void Read_NoRecordAtAll_ThrowsAndNamesTheRecord()
    {
        // Arrange
        var key = new RecordKey<LaterRecord>("Rooms", "partition", "row");

        // Act
        var failure = Assert.Throws<InvalidDataException>(() => RecordJson.Read(key, "null"u8));

        // Assert
        Assert.Contains("Rooms/partition/row", failure.Message, StringComparison.Ordinal);
    }

    private sealed record Stage(int Width, int Depth)
    {
        public int Area => Width * Depth;
    }

    private sealed class Room(int places, Stage stage)
    {
        public Stage Stage { get; init; } = stage;

        public int Places { get; } = places;

        public bool IsLarge => Places > 100;
    }
}
