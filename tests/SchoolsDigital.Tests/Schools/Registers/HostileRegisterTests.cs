using System.Text;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

/// <summary>Files as they come from spreadsheets, from hurry and from malice. None throws, none gets a wrong school in.</summary>
public class HostileRegisterTests
{
    private const string Good = "100000,201,3614,Aldgate,State-funded primary,271";

    public static TheoryData<string, string> UnusableFiles { get; } =
        new()
        {
            { "", "The file is empty." },
            { " ", "The file is empty." },
            { "\r\n\r\n\r\n", "The file is empty." },
            { ",,,,,", "The file is empty." },
            { "\uFEFF", "The file is empty." },
            { "PK\u0003\u0004xl/workbook.xml", "zip archive or an Excel workbook" },
            { "\0\0\0\0", "not a text file" },
            { "URN\0,LA (code)", "not a text file" },
            { "%PDF-1.7 not a table", "no such column" },
            { "<!DOCTYPE html><html><body>Sign in</body></html>", "no such column" },
            { "{\"schools\":[]}", "no such column" },
            { "100000,201,3614,Aldgate,State-funded primary,271", "no such column" },
            { Csv.CensusHeader, "no open school" },
            { Csv.CensusHeader + "\r\n,,,,,\r\n", "no open school" },
            { Csv.CensusHeader + ",URN\r\n" + Good + ",100001", "twice" },
            { "SchoolType,SchoolType,URN,LA (code),EstablishmentName\r\n", "twice" },
            { Csv.GiasHeader + "\r\n100000,201,Closed,1,2,2,,,,", "no open school" },
            { "\"URN,LA (code)\r\n100000,201", "swallows the lines" },
            { Csv.CensusHeader + "\r\n\"100000,201,3614,Aldgate,State-funded primary,271\r\n", "swallows the lines" },
            {
                Csv.CensusHeader + "\r\n" + Good + "\r\n100001,201,3614,\"Aldgate,State-funded primary,271",
                "swallows the lines"
            },
            {
                Csv.CensusHeader + "\r\n100001,201,1,\"Open,x,1\r\n100002,201,1,\"Shut\" up,State-funded primary,1",
                "swallows the lines"
            },
        };

    public static TheoryData<string, string?, string> RejectedRows { get; } =
        new()
        {
            { "NAT,,PRI,,State-funded primary,4647851", "URN", "\"NAT\" is not a whole number" },
            { ",201,3614,Aldgate,State-funded primary,271", "URN", "blank" },
            { "0,201,3614,Aldgate,State-funded primary,271", "URN", "0 is not between 100000 and 999999" },
            { "-100001,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "+100001,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "99999,201,3614,Aldgate,State-funded primary,271", "URN", "between" },
            { "1000000,201,3614,Aldgate,State-funded primary,271", "URN", "between" },
            { "99999999999999999999,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "100001.0,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "1E5,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "１００００１,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "0x186A1,201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "\"100,001\",201,3614,Aldgate,State-funded primary,271", "URN", "not a whole number" },
            { "100000,201,3614,Aldgate,State-funded primary,271", "URN", "stands on line 2 already" },
            { "100001,,3614,Aldgate,State-funded primary,271", "LA (code)", "blank" },
            {
                "100001,Norfolk,3614,Aldgate,State-funded primary,271",
                "LA (code)",
                "\"Norfolk\" is not a whole number"
            },
            { "100001,1000,3614,Aldgate,State-funded primary,271", "LA (code)", "between" },
            { "100001,201,PRI,Aldgate,State-funded primary,271", "EstablishmentNumber", "not a whole number" },
            { "100001,201,36140,Aldgate,State-funded primary,271", "EstablishmentNumber", "between" },
            { "100001,201,3614,Aldgate,,271", "SchoolType", "not a type of school" },
            { "100001,201,3614,Aldgate,Hogwarts,271", "SchoolType", "\"Hogwarts\" is not a type of school" },
            { "100001,201,3614,Aldgate,State-funded primary,-1", "NumberOfPupils", "not a whole number" },
            { "100001,201,3614,Aldgate,State-funded primary,1e3", "NumberOfPupils", "not a whole number" },
            { "100001,201,3614,Aldgate,State-funded primary,\"1,200\"", "NumberOfPupils", "not a whole number" },
            { "100001,201,3614,Aldgate,State-funded primary,999999", "NumberOfPupils", "between" },
            { "100001,201,3614,Aldgate,State-funded primary,#N/A", "NumberOfPupils", "not a whole number" },
            { "100001,201,3614,Bell\u0007,State-funded primary,271", "EstablishmentName", "control character" },
            { "100001,201,3614,\u001b[2JErase,State-funded primary,271", "EstablishmentName", "control character" },
            {
                "100001,201,3614," + new string('x', 201) + ",State-funded primary,271",
                "EstablishmentName",
                "201 characters"
            },
            { "100001", null, "1 fields and the header 6" },
            { "100001,201,3614,Aldgate,State-funded primary", null, "5 fields" },
            { "100001,201,3614,St Mary, Norwich,State-funded primary,271", null, "7 fields" },
            { "100001,201,3614,\"Aldgate\" School,State-funded primary,271", null, "after a closing quotation mark" },
        };

    public static TheoryData<string, string?> AcceptedRows { get; } =
        new()
        {
            { "100001,201,3614,Aldgate,State-funded primary,271,,,", "Aldgate" },
            { " 100001 , 201 ,3614,  Aldgate   School ,State-funded primary , 271 ", "Aldgate School" },
            { "100001,201,,,State-funded primary,", null },
            { "100001,201,0,\u200BAldgate\u00AD,State-funded primary,0", "Aldgate" },
            { "100001,201,3614,St \"X\" School,State-funded primary,271", "St \"X\" School" },
            { "100001,201,3614,=HYPERLINK(1),State-funded primary,271", "=HYPERLINK(1)" },
            { "\"100001\",\"201\",\"3614\",\"A, B\",\"State-funded primary\",\"271\"", "A, B" },
            { "100001,201,3614,\u202Etxet,State-funded primary,271", "txet" },
            { "100001,201,3614,Ysgol 🏫,Nursery,271", "Ysgol 🏫" },
        };

    [Theory]
    [MemberData(nameof(UnusableFiles))]
    public async Task ReadAsync_UnusableFile_SaysWhyAndTakesNothing(string content, string reason)
    {
        var reading = await ReadAsync(Encoding.UTF8.GetBytes(content));

        Assert.Contains(reading.Problems, problem => problem.What.Contains(reason, StringComparison.Ordinal));
        Assert.All(reading.Problems, problem => Assert.EndsWith(".", problem.Mend));
        Assert.Equal(0, RegisterPlan.Make(Some.RegisterOf(100_000), reading).Share.Touched);
    }

    [Theory]
    [MemberData(nameof(RejectedRows))]
    public async Task ReadAsync_BadRow_IsRejectedAloneWithItsReason(string row, string? column, string reason)
    {
        var reading = await ReadAsync(
            Encoding.UTF8.GetBytes($"{Csv.CensusHeader}\r\n{Good}\r\n{row}\r\n100009,201,1,Last,Special,1")
        );

        Assert.Empty(reading.Problems);
        var problem = Assert.Single(reading.Rejected);
        Assert.Equal((3, column), (problem.Line, problem.Column));
        Assert.Contains(reason, problem.What);
        Assert.DoesNotContain(problem.What, char.IsControl);
        Assert.Equal([100_000, 100_009], reading.Schools.Select(school => school.Urn));
    }

    [Theory]
    [MemberData(nameof(AcceptedRows))]
    public async Task ReadAsync_OddRowWithoutHarm_IsTaken(string row, string? name)
    {
        var reading = await ReadAsync(Encoding.UTF8.GetBytes($"{Csv.CensusHeader}\r\n{row}"));

        Assert.Empty(reading.Rejected);
        Assert.Equal(name, Assert.Single(reading.Schools).Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    public async Task ReadAsync_PackedFileCutShort_IsRefusedAsAWhole(int bytes)
    {
        var packed = Csv.Pack(Encoding.UTF8.GetBytes(string.Join("\r\n", [Csv.CensusHeader, .. Rows(2_000)])));

        var reading = await ReadAsync(packed[..^bytes]);

        Assert.Contains("damaged or cut short", Assert.Single(reading.Problems).What);
    }

    [Fact]
    public async Task ReadAsync_PackedFileWithABitChanged_IsRefusedAsAWhole()
    {
        var packed = Csv.Pack(Encoding.UTF8.GetBytes(string.Join("\r\n", [Csv.CensusHeader, .. Rows(2_000)])));
        packed[packed.Length / 2] ^= 0x10;

        var reading = await ReadAsync(packed);

        Assert.Contains("damaged or cut short", Assert.Single(reading.Problems).What);
    }

    [Fact]
    public async Task ReadAsync_EndlessRow_IsRefusedInBoundedMemory()
    {
        // Arrange: 64 MiB of a row that never ends pack into 64 KiB.
        var start = Encoding.ASCII.GetBytes($"{Csv.CensusHeader}\r\n{Good}\r\n100001,\"");
        var endless = new byte[64 * 1_024 * 1_024];
        endless.AsSpan().Fill((byte)',');
        start.CopyTo(endless, 0);
        var packed = Csv.Pack(endless);
        var before = GC.GetTotalAllocatedBytes();

        // Act
        var reading = await ReadAsync(packed);

        // Assert
        Assert.Contains("does not end within a million characters", Assert.Single(reading.Problems).What);
        Assert.True(GC.GetTotalAllocatedBytes() - before < endless.Length, "It was read into memory whole.");
    }

    [Fact]
    public async Task ReadAsync_NothingButBadRows_StopsEarly()
    {
        var reading = await ReadAsync(
            Encoding.UTF8.GetBytes(
                string.Join('\n', Enumerable.Repeat("x,y,z,a,b,c", 20_000).Prepend(Csv.CensusHeader))
            )
        );

        Assert.Contains("More than 10,000 rows", Assert.Single(reading.Problems).What);
        Assert.InRange(reading.Rejected.Count, 1, 10_001);
    }

    private static IEnumerable<string> Rows(int count) =>
        Enumerable
            .Range(100_000, count)
            .Select(urn => $"{urn},201,3614,Aldgate {urn},State-funded primary,{urn % 500}");

    private static async Task<RegisterReading> ReadAsync(byte[] content)
    {
        await using var file = Csv.Bytes(content);
        return await RegisterReading.ReadAsync(file, RegisterFilter.Everything, TestContext.Current.CancellationToken);
    }
}
