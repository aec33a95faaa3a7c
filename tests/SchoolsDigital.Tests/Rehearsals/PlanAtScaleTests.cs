using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Rehearsals;

public sealed class PlanAtScaleTests
{
    private static readonly RehearsalPlan Plan = new()
    {
        Seed = "seed",
        Sectors = new Dictionary<string, SectorTurnout>
        {
            ["primary"] = new() { Schools = 8, Responses = 30 },
            ["alternative-provision"] = new() { Schools = 2, Responses = 5 },
        },
        Waves = [100],
        Late = 3,
        Unfinished = 4,
        Unsubscribed = 1,
    };

    [Fact]
    public void ScaledTo_LargerRegister_KeepsTheResponsesForEachSchoolAndTheirShares()
    {
        // Act
        var scaled = Plan.ScaledTo(1_000, [.. Of(Sector.Primary, 900), .. Of(Sector.AlternativeProvision, 100)]);

        // Assert
        var turnouts = scaled.TurnoutBySector();
        Assert.Equal((800, 3_000), (turnouts[Sector.Primary].Schools, turnouts[Sector.Primary].Responses));
        Assert.Equal(3_500, scaled.Responses);
        Assert.Equal((300, 400, 100), (scaled.Late, scaled.Unfinished, scaled.Unsubscribed));
    }

    [Fact]
    public void ScaledTo_SectorWithTooFewSchools_LetsThoseSayMoreAndNoneWhereThereAreNone()
    {
        // Act
        var scaled = Plan.ScaledTo(1_000, Of(Sector.Primary, 50));

        // Assert
        var turnouts = scaled.TurnoutBySector();
        Assert.Equal((50, 3_000), (turnouts[Sector.Primary].Schools, turnouts[Sector.Primary].Responses));
        Assert.Equal(
            (0, 0),
            (turnouts[Sector.AlternativeProvision].Schools, turnouts[Sector.AlternativeProvision].Responses)
        );
    }

    private static IEnumerable<Sector> Of(Sector sector, int count) => Enumerable.Repeat(sector, count);
}
