using SchoolsDigital.Mail.Outboxes;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class AddedMailsTests
{
    private readonly AddedMails added = new();

    [Fact]
    public void Take_AddedTwice_GivesEachOnceAndThenNothing()
    {
        added.Add([Key("c1"), Key("c2")]);
        added.Add([Key("c2"), Key("c3")]);

        Assert.Equivalent(new[] { Key("c1"), Key("c2"), Key("c3") }, added.Take(), strict: true);
        Assert.Empty(added.Take());
    }

    [Fact]
    public void IsEmpty_BetweenAddingAndTaking_IsFalse()
    {
        var before = added.IsEmpty;
        added.Add([Key("c1")]);
        var between = added.IsEmpty;
        added.Take();

        Assert.Equal((true, false, true), (before, between, added.IsEmpty));
    }

    [Fact]
    public async Task Take_WhileManyAdd_LosesNone()
    {
        const int adders = 4;
        const int each = 20_000;
        var taken = new List<OutboxKey>();
        var adding = Task.WhenAll(
            Enumerable
                .Range(0, adders)
                .Select(adder =>
                    Task.Run(() =>
                    {
                        for (var number = 0; number < each; number++)
                        {
                            added.Add([Key($"{adder}-{number}")]);
                        }
                    })
                )
        );

        while (!adding.IsCompleted)
        {
            taken.AddRange(added.Take());
        }

        await adding;
        taken.AddRange(added.Take());
        Assert.Equal(adders * each, taken.Count);
        Assert.Distinct(taken);
    }
}
