using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Unsubscribing;

namespace SchoolsDigital.Tests.Mail.Unsubscribing;

public sealed class SuppressionsTests
{
    private const string Group = "Surveys";
    private const string Address = "head@oak.example.org";

    private readonly OutboxHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Hash { get; } = HashOf($"{OutboxHost.Authority}|{Address}");

    [Fact]
    public async Task Add_SomebodyHasTheStoreButNotTheKey_NoRowIsThatOfAnAddress()
    {
        await host.Suppressions.AddAsync(OutboxHost.Authority, Group, Address, SuppressionReason.Unsubscribed, Token);

        var dump = host.Store.Dump;
        Assert.DoesNotContain(Hash, dump);
        Assert.DoesNotContain(HashOf(Address), dump);
        Assert.DoesNotContain(Address, dump);
    }

    [Fact]
    public async Task Find_AnotherKey_DoesNotKnowTheAddress()
    {
        await host.Suppressions.AddAsync(OutboxHost.Authority, Group, Address, SuppressionReason.Unsubscribed, Token);

        var others = new Suppressions(host.Store, new MailKeys(new byte[32]), host.Clock);

        Assert.Null(await others.FindAsync(OutboxHost.Authority, Group, Address, Token));
    }

    [Fact]
    public async Task Find_RowOfAnEarlierVersion_IsStillKnownAndCanBeUndone()
    {
        await AddOldRowAsync();

        var stopped = await host.Suppressions.ReadAsync(OutboxHost.Authority, Group, Token);
        var found = await host.Suppressions.FindAsync(OutboxHost.Authority, Group, " HEAD@oak.example.org", Token);
        var wasRemoved = await host.Suppressions.RemoveAsync(OutboxHost.Authority, Group, Address, Token);

        Assert.True(stopped.Contains(Address));
        Assert.Equal(SuppressionReason.SpamReport, found?.Reason);
        Assert.True(wasRemoved);
        Assert.Null(await host.Suppressions.FindAsync(OutboxHost.Authority, Group, Address, Token));
    }

    [Fact]
    public async Task Rename_RowOfAnEarlierVersion_IsNamedByTheKeyAndSaysTheSame()
    {
        await AddOldRowAsync();

        await host.Suppressions.RenameAsync(OutboxHost.Authority, Token);
        await host.Suppressions.RenameAsync(OutboxHost.Authority, Token);

        Assert.DoesNotContain(Hash, host.Store.Dump);
        Assert.Equal(
            new Suppression(SuppressionReason.SpamReport, host.Clock.GetUtcNow()),
            await host.Suppressions.FindAsync(OutboxHost.Authority, Group, Address, Token)
        );
    }

    private Task<bool> AddOldRowAsync() =>
        host.Store.TryAddAsync(
            new RecordKey<Suppression>("MailSuppressions", OutboxHost.Authority, $"{Group}|{Hash}"),
            new Suppression(SuppressionReason.SpamReport, host.Clock.GetUtcNow()),
            Token
        );

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
