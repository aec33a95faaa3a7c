using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Roles;

public sealed class RoleStoreTests
{
    private readonly MemoryTableStore records = new();
    private readonly RoleStore roles;
    private readonly Ledger ledger;

    public RoleStoreTests()
    {
        ledger = new(records);
        roles = new(records, ledger, new FixedClock("2026-09-07 09:00"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_EveryKind_IsInTheLedgerWithWhoDidIt()
    {
        await AddAsync("ann", DeskRole.Owner);
        await AddAsync("bert", DeskRole.Viewer);
        await roles.ChangeAsync("norfolk", IdOf("bert"), DeskRole.Coordinator, ("Ann", "3"), Token);
        await roles.RemoveAsync("norfolk", IdOf("bert"), ("Ann", "4"), Token);

        var noted = await ledger.ReadForAuthorityAsync("norfolk", Token);

        Assert.Equal(
            [
                "ann (ann@example.org) was invited as an owner.",
                "bert (bert@example.org) was a viewer and is now a coordinator.",
                "bert (bert@example.org) was invited as a viewer.",
                "bert (bert@example.org), a coordinator, was removed.",
            ],
            noted.Select(entry => entry.What).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, noted.Count(entry => entry.By == "Ann"));
    }

    [Fact]
    public async Task Change_LastOwner_IsRefused()
    {
        await AddAsync("ann", DeskRole.Owner);
        await AddAsync("bert", DeskRole.Coordinator);

        var removed = await roles.RemoveAsync("norfolk", IdOf("ann"), ("Ann", "3"), Token);
        var changed = await roles.ChangeAsync("norfolk", IdOf("ann"), DeskRole.Viewer, ("Ann", "4"), Token);

        Assert.Equal((RoleOutcome.LastOwner, RoleOutcome.LastOwner), (removed, changed));
        Assert.Equal(DeskRole.Owner, (await roles.FindAsync(IdOf("ann"), Token))["norfolk"].Role);
    }

    [Fact]
    public async Task Remove_TwoOwnersEachOtherAtOnce_LeavesOne()
    {
        await AddAsync("ann", DeskRole.Owner);
        await AddAsync("bert", DeskRole.Owner);

        var outcomes = await Task.WhenAll(
            roles.RemoveAsync("norfolk", IdOf("ann"), ("Bert", "3"), Token),
            roles.RemoveAsync("norfolk", IdOf("bert"), ("Ann", "4"), Token)
        );

        Assert.Equal([RoleOutcome.Done, RoleOutcome.LastOwner], outcomes.Order());
        Assert.Single((await roles.ReadAsync("norfolk", Token)).People);
    }

    [Fact]
    public async Task Add_SameFormTwice_IsDoneOnceAndNotedOnce()
    {
        var outcomes = new[]
        {
            await AddAsync("ann", DeskRole.Owner),
            await AddAsync("ann", DeskRole.Owner),
            await AddAsync("ANN", DeskRole.Viewer, once: "another"),
        };

        Assert.Equal([RoleOutcome.Done, RoleOutcome.Done, RoleOutcome.AlreadyThere], outcomes);
        Assert.Single(await ledger.ReadForAuthorityAsync("norfolk", Token));
    }

    [Fact]
    public async Task Change_SameFormForAnotherRole_IsDoneToo()
    {
        await AddAsync("ann", DeskRole.Owner);
        await AddAsync("bert", DeskRole.Viewer);

        await roles.ChangeAsync("norfolk", IdOf("bert"), DeskRole.Coordinator, ("Ann", "3"), Token);
        await roles.ChangeAsync("norfolk", IdOf("bert"), DeskRole.Owner, ("Ann", "3"), Token);

        Assert.Equal(DeskRole.Owner, (await roles.FindAsync(IdOf("bert"), Token))["norfolk"].Role);
    }

    [Fact]
    public async Task Change_LedgerWasNotReached_IsNotedWithTheNext()
    {
        var lost = new LedgerEntry("role|lost|x|Owner", DateTimeOffset.UnixEpoch, "Ann", "Somebody was invited.");
        await records.UpsertAsync(AuthorityPeople.KeyFor("norfolk"), new AuthorityPeople([], lost), Token);
        var before = await new RoleLedger(ledger, roles).ReadAsync("norfolk", Token);

        await AddAsync("ann", DeskRole.Owner);

        Assert.Equal(["Somebody was invited."], before.Select(entry => entry.What));
        Assert.Contains(
            await ledger.ReadForAuthorityAsync("norfolk", Token),
            entry => entry.What == "Somebody was invited."
        );
    }

    private Task<RoleOutcome> AddAsync(string name, DeskRole role, string? once = null) =>
        roles.AddAsync(
            "norfolk",
            new DeskPerson($"{name}@example.org", name, role, DateTimeOffset.UnixEpoch),
            ("The service", once ?? name),
            Token
        );

    private static string IdOf(string name) => DeskPerson.IdOf($"{name}@example.org");
}
