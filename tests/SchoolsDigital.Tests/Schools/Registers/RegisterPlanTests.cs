using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

public class RegisterPlanTests
{
    [Fact]
    public async Task Make_FirstImport_AddsEverythingAndNeedsNoForce()
    {
        var plan = await PlanAsync(
            Register.Empty(Some.Authority),
            Csv.Gias("100001,926,B,1,1,2,,,,", "100000,926,A,1,1,2,,,,")
        );

        Assert.Equal([100_000, 100_001], plan.Added.Select(school => school.Urn));
        Assert.False(plan.Share.NeedsForce);
    }

    [Fact]
    public async Task Make_ChangedSchool_ShowsEachFieldBeforeAndAfter()
    {
        // Arrange
        var before = Some.School(100_000) with
        {
            Name = "Old",
            Phase = Phase.Primary,
            Pupils = 210,
        };

        // Act
        var plan = await PlanAsync(Some.Register(before), Csv.Gias("100000,926,New,36,1,0,,,211,"));

        // Assert
        var change = Assert.Single(plan.Changed);
        Assert.Equal(
            [
                ("Name", "Old", "New"),
                ("Sector", "Primary", "Special"),
                ("Phase", "Primary", "Not applicable"),
                ("Pupils", "210", "211"),
            ],
            change.Fields.Select(field => (field.Field, field.Before, field.After))
        );
    }

    [Fact]
    public async Task Make_SchoolsThatAreNoLonger_AreClosedEachWithItsReason()
    {
        // Arrange
        var filter = new RegisterFilter { LaCodes = new HashSet<int> { 926 } };
        await using var file = Csv.Gias(
            "100000,926,Stays,1,1,2,,,,",
            "100001,926,Closed,1,2,2,31-08-2025,Academy Converter,,",
            "100002,815,Moved away,1,1,2,,,,"
        );

        // Act
        var plan = await PlanAsync(Some.RegisterOf(100_000, 100_001, 100_002, 100_003), file, filter);

        // Assert
        Assert.Equal(
            [
                (100_001, "closed on 31 August 2025 (Academy Converter)"),
                (100_002, "open, but no longer one of those asked for"),
                (100_003, "not in the file"),
            ],
            plan.Closed.Select(closure => (closure.School.Urn, closure.Why))
        );
    }

    [Fact]
    public async Task Make_SchoolWithARejectedRow_StaysAsItIs()
    {
        var plan = await PlanAsync(
            Some.RegisterOf(100_000, 100_001, 100_002),
            Csv.Gias("100000,926,Bad number,1,1,2,,,many,", "100001,926,Too few", "100002,926,Bad status,1,open,2,,,,")
        );

        Assert.Empty(plan.Closed);
        Assert.Equal(3, plan.Kept);
        Assert.Equal(3, plan.Rejected.Count);
        Assert.True(plan.IsEmpty);
    }

    [Fact]
    public async Task Make_ClosedSchoolThatOpensAgain_IsAChange()
    {
        var closed = Some.School(100_000) with { Status = SchoolStatus.Closed };

        var plan = await PlanAsync(Some.Register(closed), Csv.Gias("100000,926,Back,1,1,2,,,,"));

        Assert.Contains(
            Assert.Single(plan.Changed).Fields,
            field => field is { Field: "Status", Before: "Closed", After: "Open" }
        );
        Assert.Empty(plan.Added);
    }

    [Fact]
    public async Task Make_FileWithFewerColumns_TakesNothingAway()
    {
        // Arrange
        var known = Some.School(100_000) with
        {
            Phase = Phase.MiddleDeemedPrimary,
            LaName = "Norfolk",
            EstablishmentNumber = 2001,
            Town = "Norwich",
            Postcode = "NR1 1AA",
            TrustUid = 7,
            TrustName = "A Trust",
            ClosesOn = new DateOnly(2027, 8, 31),
        };

        // Act
        var plan = await PlanAsync(
            Some.Register(known),
            Csv.File(
                "URN,LA (code),EstablishmentName,SchoolType",
                "100000,926,Alderman Peel School,State-funded primary"
            )
        );

        // Assert
        Assert.True(plan.IsEmpty);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public async Task Make_SectorSetByACoordinator_IsNoChange()
    {
        // Arrange
        var register = new Register(
            Some.Authority,
            1,
            null,
            [Some.School(100_000) with { Name = "A", Phase = Phase.Primary, Pupils = null }],
            new Dictionary<int, Sector> { [100_000] = Sector.AllThrough }
        );

        // Act
        var plan = await PlanAsync(register, Csv.Gias("100000,926,A,1,1,2,,,,"));

        // Assert
        Assert.Equal(Sector.AllThrough, Assert.Single(register.Schools).Sector);
        Assert.True(plan.IsEmpty);
    }

    [Theory]
    [InlineData(0, 0, 10, false)]
    [InlineData(0, 0, 11, true)]
    [InlineData(5, 5, 0, false)]
    [InlineData(5, 5, 1, true)]
    [InlineData(0, 11, 0, true)]
    public async Task NeedsForce_MoreThanATenthOfAHundred_IsAsked(int changed, int closed, int added, bool expected)
    {
        // Arrange
        var schools = Enumerable
            .Range(100_000, 100)
            .Select(urn => Some.School(urn) with { Name = "A", Phase = Phase.Primary, Pupils = 1 })
            .ToList();
        var rows = Enumerable
            .Range(100_000 + closed, 100 - closed + added)
            .Select(urn => $"{urn},926,{(urn < 100_000 + closed + changed ? "B" : "A")},1,1,2,,,1,");

        // Act
        var plan = await PlanAsync(Some.Register(schools), Csv.Gias(rows));

        // Assert
        Assert.Equal((changed, closed, added), (plan.Changed.Count, plan.Closed.Count, plan.Added.Count));
        Assert.Equal(expected, plan.Share.NeedsForce);
        Assert.Equal(changed + closed + added, plan.Share.Percent);
    }

    private static async Task<RegisterPlan> PlanAsync(Register existing, Stream file, RegisterFilter? filter = null)
    {
        await using (file)
        {
            var reading = await RegisterReading.ReadAsync(
                file,
                filter ?? RegisterFilter.Everything,
                TestContext.Current.CancellationToken
            );
            return RegisterPlan.Make(existing, reading);
        }
    }
}
