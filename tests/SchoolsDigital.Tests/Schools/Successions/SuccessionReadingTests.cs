using SchoolsDigital.Schools.Successions;

namespace SchoolsDigital.Tests.Schools.Successions;

public class SuccessionReadingTests
{
    private const string Header = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate";

    [Theory]
    [InlineData("Successor", 100_001)]
    [InlineData("Successor - amalgamated", 100_001)]
    [InlineData("Successor - merged", 100_001)]
    [InlineData("Successor - Split School", 100_001)]
    [InlineData("Child - Split School", 100_001)]
    [InlineData("Result of Amalgamation", 100_001)]
    [InlineData("Merged - change in age range", 100_001)]
    [InlineData("Predecessor", null)]
    [InlineData("Predecessor - amalgamated", null)]
    [InlineData("Parent - merged", null)]
    [InlineData("Sixth Form Centre Link", null)]
    [InlineData("Children's Centre Link", null)]
    [InlineData("Expansion", null)]
    [InlineData("Closure", null)]
    [InlineData("Other", null)]
    public async Task ReadAsync_LinkType_SaysWhoFollowsWhom(string type, int? successor)
    {
        var reading = await ReadAsync($"100000,100001,\"New, School\",{type},");

        Assert.Equal(successor is { } urn ? [urn] : [], reading.Succession.SuccessorsOf(100_000));
        Assert.Empty(reading.Rejected);
    }

    [Fact]
    public async Task ReadAsync_OnlyTheMirrorImage_IsEnough()
    {
        var reading = await ReadAsync("100001,100000,Old School,Predecessor,01-09-2030");

        Assert.Equal([100_001], reading.Succession.SuccessorsOf(100_000));
        Assert.Equal([100_000], reading.Succession.PredecessorsOf(100_001));
    }

    [Fact]
    public async Task ReadAsync_OtherLinksAndBadRows_AreCountedApart()
    {
        var reading = await ReadAsync(
            "100000,100001,A,Sixth Form Centre Link,",
            "100000,100000,Itself,Successor,",
            "100000,unknown,B,Successor,",
            "100000"
        );

        Assert.Equal(2, reading.Ignored);
        Assert.Equal([4, 5], reading.Rejected.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public async Task ReadAsync_RegisterInsteadOfLinks_IsRefused()
    {
        await using var file = Csv.Census("100000,201,3614,Aldgate,State-funded primary,271");

        var reading = await SuccessionReading.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(["LinkURN", "LinkType", null], reading.Problems.Select(problem => problem.Column));
    }

    private static async Task<SuccessionReading> ReadAsync(params IEnumerable<string> rows)
    {
        await using var file = Csv.File(rows.Prepend(Header));
        return await SuccessionReading.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}
