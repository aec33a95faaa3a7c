using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Schools.Editions;

namespace SchoolsDigital.Tests.Schools.Contacts;

public sealed class ContactStoreTests : StoreTests
{
    private static readonly Register Schools = Some.RegisterOf([.. Enumerable.Range(100_000, 1_000)]);

    [Fact]
    public async Task ApplyAsync_ManyContacts_AreReadBackInTheOrderInWhichTheyAreWrittenTo()
    {
        await ImportAsync(
            Tables,
            "100001,,Teacher,t@example.org,",
            "100001,,Office,o@example.org,",
            "100001,,Head,h@example.org,"
        );

        var contacts = await Store().ReadAsync(Some.Authority, Token);

        Assert.Equal(
            ["t@example.org", "h@example.org", "o@example.org"],
            contacts.ForSchool(100_001).Select(contact => contact.Email)
        );
        Assert.Equal(Some.KeepUntil, contacts.KeepUntil);
    }

    [Fact]
    public async Task FindAsync_AnySchool_FindsWhatIsThereWherePagesEnd()
    {
        // Arrange: schools with none, one and up to forty contacts, over many pages.
        await ImportAsync(
            Tables,
            [
                .. Enumerable
                    .Range(100_000, 300)
                    .SelectMany(urn =>
                        Enumerable
                            .Range(1, urn % 7 == 0 ? 40 : urn % 3)
                            .Select(number => $"{urn},,Teacher,t{number}.{urn}@example.org,")
                    ),
            ]
        );
        var store = Store();
        var all = await store.ReadAsync(Some.Authority, Token);

        // Act and assert
        for (var urn = 99_999; urn <= 100_301; urn++)
        {
            Assert.Equal(all.ForSchool(urn), await store.FindAsync(Some.Authority, urn, Token));
        }

        Assert.InRange((await PagesAsync()).Count, 5, 100);
    }

    [Fact]
    public async Task FindAsync_OneSchoolOfMany_ReadsTheHeadAndOnePage()
    {
        await ImportAsync(
            Tables,
            [.. Enumerable.Range(100_000, 1_000).Select(urn => $"{urn},,Head,head.{urn}@example.org,yes")]
        );
        var pages = await PagesAsync();
        var watched = new HookedTableStore(Tables);

        var contacts = await Store(watched).FindAsync(Some.Authority, pages[2].Value.Items[5].Urn, Token);

        Assert.Single(contacts);
        Assert.Equal((1, 1, 0), (watched.Reads, watched.Listings, watched.Writes));
    }

    [Fact]
    public async Task ApplyAsync_ContactIsNoLongerInTheFile_IsDeletedFromTheStore()
    {
        await ImportAsync(Tables, "100001,Sam,Head,sam@example.org,yes", "100002,,Head,b@example.org,yes");

        await ImportAsync(Tables, "100002,,Head,b@example.org,yes");

        Assert.DoesNotContain(
            (await PagesAsync()).SelectMany(page => page.Value.Items),
            contact => contact.Name is "Sam"
        );
    }

    [Fact]
    public async Task ApplyAsync_CrashAtAnyWrite_LeavesTheOldContactsOrTheNewAndNothingElseInTheEnd()
    {
        // Arrange
        string[] before = ["100001,Sam,Head,sam@example.org,yes"];
        string[] after = ["100001,Kim,Head,kim@example.org,yes"];

        // Act
        var crashes = await CrashEverywhereAsync(
            async (run, tables) =>
            {
                await ImportAsync(Tables, $"la{run}", before);
                await ImportAsync(tables, $"la{run}", after);
            },
            async (run, tables) =>
            {
                // Assert
                var contacts = await Store(tables).ReadAsync($"la{run}", Token);
                var left = Assert.Single(contacts.Contacts);
                Assert.True(left.Name is "Sam" or "Kim");

                await Store(tables).DeleteExpiredAsync($"la{run}", Some.KeepUntil, Token);
                Assert.DoesNotContain(
                    (await PagesAsync($"la{run}")).SelectMany(page => page.Value.Items),
                    contact => left.Name is "Kim" && contact.Name is "Sam"
                );
            }
        );

        Assert.Equal(8, crashes);
    }

    [Fact]
    public async Task DeleteExpiredAsync_OnTheDayAfter_DeletesAllAndGivesNoIdTwice()
    {
        // Arrange
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes", "100002,,Head,b@example.org,yes");
        var store = Store();

        // Act
        Assert.False(await store.DeleteExpiredAsync(Some.Authority, Some.KeepUntil, Token));
        Assert.Equal(2, (await store.ReadAsync(Some.Authority, Token)).Contacts.Count);
        Assert.True(await store.DeleteExpiredAsync(Some.Authority, Some.KeepUntil.AddDays(1), Token));
        Assert.False(await store.DeleteExpiredAsync(Some.Authority, Some.KeepUntil.AddDays(2), Token));

        // Assert
        Assert.Empty((await store.ReadAsync(Some.Authority, Token)).Contacts);
        Assert.Empty(await PagesAsync());
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes");
        Assert.Equal("c3", Assert.Single((await store.ReadAsync(Some.Authority, Token)).Contacts).Id);
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes", "100002,,Head,b@example.org,yes");
        Assert.Equal(
            ["c3", "c4"],
            (await store.ReadAsync(Some.Authority, Token)).Contacts.Select(contact => contact.Id)
        );
    }

    [Fact]
    public async Task DeleteAsync_ContactWhoObjects_IsGoneAndTheOthersStay()
    {
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes", "100002,,Head,b@example.org,yes");
        var store = Store();
        var found = Assert.Single((await store.ReadAsync(Some.Authority, Token)).WithEmail("A@EXAMPLE.org"));

        await store.DeleteAsync(Some.Authority, new HashSet<string> { found.Id, "c99" }, Token);

        Assert.Equal("c2", Assert.Single((await store.ReadAsync(Some.Authority, Token)).Contacts).Id);
        Assert.Single((await PagesAsync()).SelectMany(page => page.Value.Items));
    }

    [Fact]
    public async Task ApplyAsync_OnlyTheDateChanges_KeepsTheContactsLonger()
    {
        // Arrange
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes");
        var store = Store();
        var plan = ContactPlan.Make(
            await store.ReadAsync(Some.Authority, Token),
            Schools,
            await ReadAsync(["100001,,Head,a@example.org,yes"])
        );

        // Act and assert
        Assert.Equal(ApplyOutcome.NothingToChange, await store.ApplyAsync(plan, Some.KeepUntil, force: false, Token));
        Assert.Equal(
            ApplyOutcome.Applied,
            await store.ApplyAsync(plan, Some.KeepUntil.AddYears(1), force: false, Token)
        );
        Assert.Equal(Some.KeepUntil.AddYears(1), (await store.ReadAsync(Some.Authority, Token)).KeepUntil);
    }

    [Fact]
    public async Task ApplyAsync_MoreThanATenth_HasToBeForced()
    {
        // Arrange
        await ImportAsync(Tables, "100001,,Head,a@example.org,yes");
        var store = Store();
        var existing = await store.ReadAsync(Some.Authority, Token);
        var plan = ContactPlan.Make(existing, Schools, await ReadAsync(["100001,,Head,new@example.org,yes"]));

        // Act and assert
        Assert.Equal(ApplyOutcome.NeedsForce, await store.ApplyAsync(plan, Some.KeepUntil, force: false, Token));
        Assert.Equal(ApplyOutcome.Applied, await store.ApplyAsync(plan, Some.KeepUntil, force: true, Token));
        Assert.Equal(
            ApplyOutcome.OutOfDate,
            await store.ApplyAsync(
                ContactPlan.Make(existing, Schools, await ReadAsync(["100001,,Head,other@example.org,yes"])),
                Some.KeepUntil,
                force: true,
                Token
            )
        );
    }

    private static async Task<ContactReading> ReadAsync(IEnumerable<string> rows)
    {
        await using var file = Csv.File(rows.Prepend("URN,Name,Role,Email,Primary"));
        return await ContactReading.ReadAsync(file, Token);
    }

    private ContactStore Store(ITableStore? tables = null) => new(tables ?? Tables, Clock);

    private Task ImportAsync(ITableStore tables, params IReadOnlyList<string> rows) =>
        ImportAsync(tables, Some.Authority, rows);

    private async Task ImportAsync(ITableStore tables, string authority, IReadOnlyList<string> rows)
    {
        var store = Store(tables);
        var plan = ContactPlan.Make(await store.ReadAsync(authority, Token), Schools, await ReadAsync(rows));
        await store.ApplyAsync(plan, Some.KeepUntil, force: true, Token);
    }

    private async Task<List<StoredRecord<EditionPage<Contact>>>> PagesAsync(string authority = Some.Authority) =>
        await Tables
            .ListAsync(new RecordRange<EditionPage<Contact>>("Contacts", $"{authority}|contacts", "v", "w"), Token)
            .ToListAsync(Token);
}
