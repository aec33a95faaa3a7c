using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

public class RealRegisterTests
{
    private static readonly int[] SixAuthorities = [312, 802, 825, 851, 871, 926];

    [Fact]
    public async Task ReadAsync_AllOfEngland_TakesEverySchoolAndRejectsTheNationalTotals()
    {
        var reading = await ReadAsync("england/register.csv.gz", RegisterFilter.Everything);

        Assert.Equal(24_433, reading.Schools.Count);
        Assert.Equal([24_435, 24_436, 24_437], reading.Rejected.Select(problem => problem.Line));
        Assert.All(reading.Rejected, problem => Assert.Contains("\"NAT\"", problem.What));
        Assert.Equal(12_271 - 3, reading.Schools.Count(school => school.Name is null));
        Assert.Equal(152, reading.Schools.Select(school => school.LaCode).Distinct().Count());
        Assert.Equal("North Star 82°", reading.Schools.Single(school => school.Urn == 148_296).Name);
    }

    [Theory]
    [InlineData(312, "Hillingdon", 108, 1, 67, 22, 8, 1, 9)]
    [InlineData(802, "North Somerset", 84, 0, 64, 11, 4, 1, 4)]
    [InlineData(825, "Buckinghamshire", 269, 2, 185, 37, 10, 3, 32)]
    [InlineData(851, "Portsmouth", 65, 0, 46, 11, 4, 0, 4)]
    [InlineData(871, "Slough", 58, 5, 28, 15, 2, 1, 7)]
    [InlineData(926, "Norfolk", 454, 3, 347, 54, 16, 2, 32)]
    public async Task ReadAsync_OneAuthorityOfEngland_HasTheSchoolsOfEachSector(
        int laCode,
        string name,
        int schools,
        int nursery,
        int primary,
        int secondary,
        int special,
        int alternative,
        int independent
    )
    {
        // Arrange
        var filter = new RegisterFilter { LaCodes = new HashSet<int> { laCode } };

        // Act
        var plan = RegisterPlan.Make(Register.Empty(name), await ReadAsync("england/register.csv.gz", filter));

        // Assert
        Assert.Equal(schools, plan.Added.Count);
        Assert.Equal(24_433 - schools, plan.FilteredOut);
        Assert.All(plan.Added, school => Assert.Equal(name, school.LaName));
        var counts = plan.Added.CountBy(school => school.Sector).ToDictionary();
        Assert.Equal(
            [nursery, primary, secondary, special, alternative, independent],
            new[]
            {
                Sector.Nursery,
                Sector.Primary,
                Sector.Secondary,
                Sector.Special,
                Sector.AlternativeProvision,
                Sector.Independent,
            }.Select(sector => counts.GetValueOrDefault(sector))
        );
        Assert.Equal(schools, counts.Values.Sum());
    }

    [Fact]
    public async Task ReadAsync_SixAuthoritiesOfEngland_AreThe1038()
    {
        var filter = new RegisterFilter { LaCodes = SixAuthorities.ToHashSet() };

        var reading = await ReadAsync("england/register.csv.gz", filter);

        Assert.Equal(1_038, reading.Schools.Count);
        Assert.Equal(461, reading.Schools.Count(school => school.Name is null));
    }

    [Theory]
    [InlineData("norfolk-ict-services", 926)]
    [InlineData("portsmouth-digital", 851)]
    public async Task ReadAsync_SampleOfAnAuthority_IsItsPartOfEngland(string sample, int laCode)
    {
        var filter = new RegisterFilter { LaCodes = new HashSet<int> { laCode } };

        var alone = await ReadAsync($"{sample}/register.csv", RegisterFilter.Everything);
        var ofEngland = await ReadAsync("england/register.csv.gz", filter);

        Assert.Equal(ofEngland.Schools, alone.Schools);
        Assert.Empty(alone.Rejected);
    }

    private static async Task<RegisterReading> ReadAsync(string sample, RegisterFilter filter)
    {
        await using var file = SampleFiles.Open(sample);
        return await RegisterReading.ReadAsync(file, filter, TestContext.Current.CancellationToken);
    }
}
