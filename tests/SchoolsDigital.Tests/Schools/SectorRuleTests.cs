using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Schools;

public class SectorRuleTests
{
    [Theory]
    [InlineData(Sector.Special, 7, 8, 10, 12, 33, 36, 44)]
    [InlineData(Sector.AlternativeProvision, 14, 38, 42, 43)]
    [InlineData(Sector.College, 18, 31, 32, 39, 45, 46)]
    [InlineData(Sector.Independent, 11)]
    public void ForEstablishment_TypeThatSpeaks_CountsWhateverThePhase(Sector expected, params int[] types)
    {
        foreach (var type in types)
        {
            foreach (var phase in Enum.GetValues<Phase>())
            {
                Assert.Equal(expected, SectorRule.ForEstablishment(type, phase));
            }
        }
    }

    [Theory]
    [InlineData(Phase.Nursery, Sector.Nursery)]
    [InlineData(Phase.Primary, Sector.Primary)]
    [InlineData(Phase.MiddleDeemedPrimary, Sector.Primary)]
    [InlineData(Phase.Secondary, Sector.Secondary)]
    [InlineData(Phase.MiddleDeemedSecondary, Sector.Secondary)]
    [InlineData(Phase.SixteenPlus, Sector.College)]
    [InlineData(Phase.AllThrough, Sector.AllThrough)]
    [InlineData(Phase.NotApplicable, Sector.Other)]
    [InlineData(Phase.Unknown, Sector.Other)]
    public void ForEstablishment_OrdinarySchool_GoesByItsPhase(Phase phase, Sector expected)
    {
        foreach (var type in (int[])[1, 2, 3, 5, 28, 34, 35, 40, 41, 57, 999])
        {
            Assert.Equal(expected, SectorRule.ForEstablishment(type, phase));
        }
    }

    [Theory]
    [InlineData(15, Phase.NotApplicable, Sector.Nursery)]
    [InlineData(15, Phase.Nursery, Sector.Nursery)]
    [InlineData(6, Phase.NotApplicable, Sector.Independent)]
    [InlineData(6, Phase.Secondary, Sector.Secondary)]
    [InlineData(29, Phase.NotApplicable, Sector.Other)]
    [InlineData(49, Phase.NotApplicable, Sector.Other)]
    public void ForEstablishment_WithoutAPhase_FallsBackOnTheType(int type, Phase phase, Sector expected) =>
        Assert.Equal(expected, SectorRule.ForEstablishment(type, phase));

    [Theory]
    [InlineData("State-funded nursery", Sector.Nursery)]
    [InlineData("State-funded primary", Sector.Primary)]
    [InlineData("state-funded SECONDARY", Sector.Secondary)]
    [InlineData("State-funded special school", Sector.Special)]
    [InlineData("Non-maintained special school", Sector.Special)]
    [InlineData("Special school", Sector.Special)]
    [InlineData("State-funded AP school", Sector.AlternativeProvision)]
    [InlineData("Independent school", Sector.Independent)]
    [InlineData("College", Sector.College)]
    [InlineData("Hogwarts", null)]
    public void ForSchoolType_OfTheCensus_IsKnownOrNull(string schoolType, Sector? expected) =>
        Assert.Equal(expected, SectorRule.ForSchoolType(schoolType));
}
