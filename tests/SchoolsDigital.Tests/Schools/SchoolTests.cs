using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Schools;

public class SchoolTests
{
    [Fact]
    public void DisplayName_BlankInTheRegister_IsTheUrn()
    {
        Assert.Equal("School 102365", (Some.School(102_365) with { Name = null }).DisplayName);
        Assert.Equal("Alderman Peel School", Some.School().DisplayName);
    }

    [Fact]
    public void DfeNumber_Always_HasThreeAndFourDigits()
    {
        Assert.Equal("926/2001", (Some.School() with { EstablishmentNumber = 2001 }).DfeNumber);
        Assert.Equal("001/0042", (Some.School() with { LaCode = 1, EstablishmentNumber = 42 }).DfeNumber);
        Assert.Null((Some.School() with { EstablishmentNumber = null }).DfeNumber);
    }

    [Theory]
    [InlineData(null, SizeBand.Unknown)]
    [InlineData(0, SizeBand.UpTo100)]
    [InlineData(100, SizeBand.UpTo100)]
    [InlineData(101, SizeBand.From101To200)]
    [InlineData(200, SizeBand.From101To200)]
    [InlineData(201, SizeBand.From201To400)]
    [InlineData(400, SizeBand.From201To400)]
    [InlineData(401, SizeBand.From401To1000)]
    [InlineData(1_000, SizeBand.From401To1000)]
    [InlineData(1_001, SizeBand.Over1000)]
    public void SizeBand_AtItsEdges_IsTheRightOne(int? pupils, SizeBand expected) =>
        Assert.Equal(expected, (Some.School() with { Pupils = pupils }).SizeBand);

    [Fact]
    public void Labels_OfSectorsAndBands_AreAllDifferentAndReadable()
    {
        Assert.Equal(9, Sectors.All.Select(sector => sector.Label()).Distinct().Count());
        Assert.Equal(6, SizeBands.All.Select(band => band.Label()).Distinct().Count());
        Assert.Equal("Alternative provision", Sector.AlternativeProvision.Label());
        Assert.Equal("101 to 200 pupils", SizeBand.From101To200.Label());
    }

    [Theory]
    [InlineData("all-through", Sector.AllThrough)]
    [InlineData("All through", Sector.AllThrough)]
    [InlineData("ALTERNATIVE PROVISION", Sector.AlternativeProvision)]
    [InlineData("college", Sector.College)]
    [InlineData("primary school", null)]
    [InlineData("", null)]
    public void Find_SectorHoweverItIsWritten_FindsIt(string name, Sector? expected) =>
        Assert.Equal(expected, Sectors.Find(name));
}
