using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Schools.Editions;

namespace SchoolsDigital.Tests.Schools.Registers;

public sealed class RegisterStoreTests : StoreTests
{
    // Long names in letters that are escaped make twenty schools a page, so that a register needs several transactions.
    private static readonly string LongName = new('é', 200);

    [Fact]
    public async Task ReadAsync_NothingImported_IsEmpty()
    {
        var register = await Store().ReadAsync(Some.Authority, Token);

        Assert.Empty(register.Schools);
        Assert.Equal(0, register.Edition);
        Assert.Null(register.Find(100_000));
    }

    [Fact]
    public async Task ApplyAsync_AllOfEngland_IsReadBackAsTheFileHasIt()
    {
        // Arrange
        await using var file = SampleFiles.Open("england/register.csv.gz");
        var reading = await RegisterReading.ReadAsync(file, RegisterFilter.Everything, Token);
        var plan = RegisterPlan.Make(await Store().ReadAsync("england", Token), reading);

        // Act
        var outcome = await Store().ApplyAsync(plan, force: false, Token);

        // Assert
        var register = await Store().ReadAsync("england", Token);
        Assert.Equal(ApplyOutcome.Applied, outcome);
        Assert.Equal(reading.Schools.OrderBy(school => school.Urn), register.Schools);
        Assert.Equal(new DateTimeOffset(2026, 9, 7, 8, 0, 0, TimeSpan.Zero), register.ImportedAt);
    }

    [Fact]
    public async Task ApplyAsync_EveryFieldOfASchool_IsReadBack()
    {
        // Arrange
        var school = Some.School(100_000) with
        {
            Name = "St Mary’s “à” \"quoted\" 🏫",
            LaName = "Norfolk",
            EstablishmentNumber = 2001,
            Sector = Sector.AllThrough,
            Phase = Phase.AllThrough,
            Status = SchoolStatus.ProposedToClose,
            ClosesOn = new DateOnly(2027, 8, 31),
            Town = "Norwich",
            Postcode = "NR1 1AA",
            TrustUid = 2044,
            TrustName = "A Trust",
        };

        // Act
        await ReplaceAsync(Tables, [school]);

        // Assert
        Assert.Equal(school, Assert.Single((await Store().ReadAsync(Some.Authority, Token)).Schools));
    }

    [Fact]
    public async Task ApplyAsync_CrashAtAnyWrite_LeavesTheOldRegisterOrTheNewOneWhole()
    {
        // Arrange
        IReadOnlyList<School> before = [.. Many(500)];
        IReadOnlyList<School> after = [.. before.Select(school => school with { Pupils = 7 })];
        RegisterPlan plan = null!;

        // Act
        var crashes = await CrashEverywhereAsync(
            async (run, tables) =>
            {
                await ReplaceAsync(Tables, before, $"la{run}");
                plan = await GiasFile.PlanAsync(await Store().ReadAsync($"la{run}", Token), after);
                await Store(tables).ApplyAsync(plan, force: true, Token);
            },
            async (run, tables) =>
            {
                // Assert
                var left = await Store(tables).ReadAsync($"la{run}", Token);
                Assert.True(left.Schools.SequenceEqual(before) || left.Schools.SequenceEqual(after));

                Assert.Equal(ApplyOutcome.Applied, await Store(tables).ApplyAsync(plan, force: true, Token));
                Assert.Equal(after, (await Store(tables).ReadAsync($"la{run}", Token)).Schools);
                Assert.Single(await EditionsAsync($"la{run}"));
            }
        );

        // A number, two transactions of pages, the head, and the deletion of what was before; each before and after.
        Assert.Equal(10, crashes);
    }

    [Fact]
    public async Task ReadAsync_AfterEveryWriteOfAnImport_IsTheOldRegisterOrTheNewOneWhole()
    {
        // Arrange
        IReadOnlyList<School> before = [.. Many(500)];
        IReadOnlyList<School> after = [.. before.Select(school => school with { Pupils = 7 })];
        await ReplaceAsync(Tables, before);
        var seen = new List<int?>();
        var watched = new HookedTableStore(Tables);
        watched.OnWritten = async () =>
        {
            var register = await Store().ReadAsync(Some.Authority, Token);
            Assert.Equal(500, register.Schools.Count);
            seen.Add(Assert.Single(register.Schools.Select(school => school.Pupils).Distinct()));
        };

        // Act
        await ReplaceAsync(watched, after);

        // Assert
        Assert.Equal([210, 210, 210, 7, 7], seen);
    }

    [Fact]
    public async Task ReadAsync_RegisterIsReplacedMeanwhile_ReadsTheNewOne()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(50)]);
        var overtaken = new HookedTableStore(Tables);
        overtaken.OnListing = async () =>
        {
            overtaken.OnListing = null;
            await ReplaceAsync(Tables, [.. Many(60)]);
        };

        // Act
        var register = await Store(overtaken).ReadAsync(Some.Authority, Token);

        // Assert
        Assert.Equal(60, register.Schools.Count);
        Assert.Equal(2, overtaken.Listings);
    }

    [Fact]
    public async Task ReadAsync_PagesAreLost_SaysSoInsteadOfReadingLess()
    {
        await ReplaceAsync(Tables, [.. Many(50)]);
        var pages = await PagesAsync(Some.Authority);
        await Tables.TryDeleteAsync(Key(Some.Authority, pages[1].Row), pages[1].Version, Token);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Store().ReadAsync(Some.Authority, Token));

        Assert.Contains("lacks pages", failure.Message);
    }

    [Fact]
    public async Task ApplyAsync_TwoPlansAgainstTheSameRegister_OnlyTheFirstComesIntoForce()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(50)]);
        var existing = await Store().ReadAsync(Some.Authority, Token);
        var first = await GiasFile.PlanAsync(existing, [.. Many(51)]);
        var second = await GiasFile.PlanAsync(existing, [.. Many(52)]);
        var slow = new HookedTableStore(Tables);
        slow.OnWritten = async () =>
        {
            // The second has its number and has written nothing yet.
            slow.OnWritten = null;
            Assert.Equal(ApplyOutcome.Applied, await Store().ApplyAsync(first, force: true, Token));
        };

        // Act
        var outcome = await Store(slow).ApplyAsync(second, force: true, Token);

        // Assert
        Assert.Equal(ApplyOutcome.OutOfDate, outcome);
        Assert.Equal(51, (await Store().ReadAsync(Some.Authority, Token)).Schools.Count);
    }

    [Fact]
    public async Task ApplyAsync_SamePlanTwice_IsAppliedOnce()
    {
        var store = Store();
        var plan = await GiasFile.PlanAsync(await store.ReadAsync(Some.Authority, Token), [.. Many(50)]);

        Assert.Equal(ApplyOutcome.Applied, await store.ApplyAsync(plan, force: false, Token));
        Assert.Equal(ApplyOutcome.Applied, await store.ApplyAsync(plan, force: false, Token));
        Assert.Equal(1, (await store.ReadAsync(Some.Authority, Token)).Edition);
    }

    [Fact]
    public async Task ApplyAsync_PlanThatMayNotBeApplied_WritesNothing()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(50)]);
        var watched = new HookedTableStore(Tables);
        var store = Store(watched);
        var existing = await store.ReadAsync(Some.Authority, Token);
        await using var nothing = Csv.Gias();
        var unusable = RegisterPlan.Make(
            existing,
            await RegisterReading.ReadAsync(nothing, RegisterFilter.Everything, Token)
        );

        // Act and assert
        Assert.Equal(
            ApplyOutcome.NothingToChange,
            await store.ApplyAsync(await GiasFile.PlanAsync(existing, existing.Imported), false, Token)
        );
        Assert.Equal(
            ApplyOutcome.NeedsForce,
            await store.ApplyAsync(await GiasFile.PlanAsync(existing, [.. Many(40)]), false, Token)
        );
        Assert.Equal(ApplyOutcome.Unusable, await store.ApplyAsync(unusable, true, Token));
        Assert.Equal(0, watched.Writes);
        Assert.Equal(
            ApplyOutcome.Applied,
            await store.ApplyAsync(await GiasFile.PlanAsync(existing, [.. Many(40)]), true, Token)
        );
    }

    [Fact]
    public async Task ReadAsync_SecondTime_CostsTwoSmallReads()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(50)]);
        var watched = new HookedTableStore(Tables);
        var store = Store(watched);
        var first = await store.ReadAsync(Some.Authority, Token);
        var (reads, listings) = (watched.Reads, watched.Listings);

        // Act
        var second = await store.ReadAsync(Some.Authority, Token);

        // Assert
        Assert.Same(first, second);
        Assert.Equal((2, 0), (watched.Reads - reads, watched.Listings - listings));
    }

    [Fact]
    public async Task SetSectorAsync_ThenAnotherImport_KeepsTheSectorUntilItIsTakenBack()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(20)]);
        var store = Store();
        await store.ReadAsync(Some.Authority, Token);

        // Act
        Assert.Equal(OverrideOutcome.Done, await store.SetSectorAsync(Some.Authority, 100_003, Sector.Special, Token));
        await ReplaceAsync(Tables, [.. Many(21).Select(school => school with { Pupils = 7 })]);

        // Assert
        var register = await store.ReadAsync(Some.Authority, Token);
        Assert.Equal(Sector.Special, register.Find(100_003)?.Sector);
        Assert.Equal(1, register.CountBySector()[Sector.Special]);
        Assert.Equal(20, register.CountBySector()[Sector.Primary]);

        await store.SetSectorAsync(Some.Authority, 100_003, null, Token);
        Assert.Equal(Sector.Primary, (await store.ReadAsync(Some.Authority, Token)).Find(100_003)?.Sector);
    }

    [Fact]
    public async Task SetSectorAsync_SchoolThatIsNotThere_IsRefused()
    {
        await ReplaceAsync(Tables, [.. Many(20)]);

        Assert.Equal(
            OverrideOutcome.NoSuchSchool,
            await Store().SetSectorAsync(Some.Authority, 999_999, Sector.Special, Token)
        );
    }

    [Fact]
    public async Task SetSectorAsync_AThousandAndOneTh_IsRefusedAndTheRowHoldsTheThousand()
    {
        // Arrange
        await ReplaceAsync(Tables, [.. Many(20)]);
        var thousand = Enumerable.Range(200_000, 1_000).ToDictionary(urn => urn, _ => Sector.AlternativeProvision);
        await Tables.UpsertAsync(SectorOverrides.KeyFor(Some.Authority), new SectorOverrides(thousand), Token);

        // Act and assert
        Assert.Equal(
            OverrideOutcome.TooMany,
            await Store().SetSectorAsync(Some.Authority, 100_003, Sector.Special, Token)
        );
        Assert.Equal(OverrideOutcome.Done, await Store().SetSectorAsync(Some.Authority, 100_003, null, Token));
    }

    [Fact]
    public async Task Find_SchoolThatHasClosed_IsStillNamed()
    {
        await ReplaceAsync(Tables, [.. Many(20)]);
        await ReplaceAsync(Tables, [.. Many(20).Skip(1)]);

        var register = await Store().ReadAsync(Some.Authority, Token);

        Assert.Equal(19, register.Schools.Count);
        Assert.False(register.Find(100_000)?.IsOpen);
    }

    private static IEnumerable<School> Many(int count) =>
        Enumerable
            .Range(100_000, count)
            .Select(urn => Some.School(urn) with { Name = LongName, Phase = Phase.Primary });

    private static RecordKey<EditionPage<School>> Key(string authority, string row) =>
        new("Registers", $"{authority}|register", row);

    private RegisterStore Store(ITableStore? tables = null) => new(tables ?? Tables, Clock);

    private async Task ReplaceAsync(
        ITableStore tables,
        IReadOnlyList<School> schools,
        string authority = Some.Authority
    )
    {
        var store = Store(tables);
        await store.ApplyAsync(
            await GiasFile.PlanAsync(await store.ReadAsync(authority, Token), schools),
            force: true,
            Token
        );
    }

    private async Task<List<StoredRecord<EditionPage<School>>>> PagesAsync(string authority) =>
        await Tables
            .ListAsync(new RecordRange<EditionPage<School>>("Registers", $"{authority}|register", "v", "w"), Token)
            .ToListAsync(Token);

    private async Task<List<string>> EditionsAsync(string authority) =>
        [.. (await PagesAsync(authority)).Select(page => page.Row.Split('|')[0]).Distinct()];
}
