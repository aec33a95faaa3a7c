using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Schools.Contacts;

public sealed class ContactEditsTests
{
    private const int Urn = 120_765;

    private static readonly ContactEntry Head = new("head@oak.example.org", "Ann Oak", ContactRole.HeadTeacher, true);

    private readonly ContactStore store = new(new MemoryTableStore(), TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_NewContact_IsThereWithTheDateUntilWhichTheyAreKept()
    {
        var edit = await SaveAsync(null, Head);

        var list = await store.ReadAsync(Some.Authority, Token);
        Assert.Equal(ContactEditOutcome.Saved, edit.Outcome);
        Assert.Equal([edit.Contact], list.ForSchool(Urn));
        Assert.Equal(Some.KeepUntil, list.KeepUntil);
    }

    [Fact]
    public async Task Save_PressedTwice_AddsOnce()
    {
        await SaveAsync(null, Head);
        var again = await SaveAsync(null, Head);

        Assert.Equal(ContactEditOutcome.Saved, again.Outcome);
        Assert.Single((await store.ReadAsync(Some.Authority, Token)).Contacts);
    }

    [Fact]
    public async Task Save_SameAddressWithAnotherName_KeepsTheId()
    {
        var before = (await SaveAsync(null, Head)).Contact!;

        var edit = await SaveAsync(before.Id, Head with { Name = "Ann Ash" });

        Assert.Equal((before.Id, "Ann Ash", null), (edit.Contact!.Id, edit.Contact.Name, edit.Replaced));
    }

    [Fact]
    public async Task Save_AnotherAddress_IsAnotherContactInItsPlace()
    {
        var before = (await SaveAsync(null, Head)).Contact!;

        var edit = await SaveAsync(before.Id, Head with { Email = "new@oak.example.org" });
        var again = await SaveAsync(before.Id, Head with { Email = "new@oak.example.org" });

        Assert.NotEqual(before.Id, edit.Contact!.Id);
        Assert.Equal((before.Id, before.Id), (edit.Replaced, again.Replaced));
        Assert.Equal([edit.Contact], (await store.ReadAsync(Some.Authority, Token)).Contacts);
    }

    [Fact]
    public async Task Save_AddressOfARemovedContact_GetsAnIdThatWasNeverGiven()
    {
        var before = (await SaveAsync(null, Head)).Contact!;
        await store.DeleteAsync(Some.Authority, new HashSet<string> { before.Id }, Token);

        Assert.NotEqual(before.Id, (await SaveAsync(null, Head)).Contact!.Id);
    }

    [Fact]
    public async Task Save_AddressOfAnother_IsRefused()
    {
        await SaveAsync(null, Head);

        var edit = await SaveAsync(null, Head with { Email = "HEAD@oak.example.org", Name = "Somebody else" });

        Assert.Equal(ContactEditOutcome.AddressTaken, edit.Outcome);
    }

    [Fact]
    public async Task Save_ContactThatIsGone_IsRefused() =>
        Assert.Equal(ContactEditOutcome.Gone, (await SaveAsync("c9", Head)).Outcome);

    [Fact]
    public async Task Save_SchoolHasAllThatItMay_IsRefused()
    {
        for (var number = 0; number < ContactEdits.MostPerSchool; number++)
        {
            await SaveAsync(null, Head with { Email = $"c{number}@oak.example.org" });
        }

        Assert.Equal(ContactEditOutcome.TooMany, (await SaveAsync(null, Head)).Outcome);
    }

    [Fact]
    public async Task Save_OneToBeWrittenToFirst_TakesThatFromTheOther()
    {
        var first = (await SaveAsync(null, Head)).Contact!;
        var second = (await SaveAsync(null, Head with { Email = "office@oak.example.org" })).Contact!;

        var list = (await store.ReadAsync(Some.Authority, Token)).ForSchool(Urn);

        Assert.Equal([second.Id, first.Id], list.Select(contact => contact.Id));
        Assert.Equal([true, false], list.Select(contact => contact.IsPrimary));
    }

    private Task<ContactEdit> SaveAsync(string? id, ContactEntry entry) =>
        new ContactEdits(store).SaveAsync(Some.Authority, Urn, id, entry, Some.KeepUntil, Token);
}
