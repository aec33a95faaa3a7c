using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Service.Upgrades;
using SchoolsDigital.Tests.Attacks;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Service.Upgrades;

public sealed class StoreUpgradeTests : IDisposable
{
    private const int Urn = 120_001;
    private const string Name = "0123456789abcdef";

    private readonly TempFolder folder = new();
    private readonly VirtualClock clock = new(new DateTimeOffset(2010, 11, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Consultation Consultation { get; } = ConsultationFile.Read(SomeFile.Text).Consultation!;

    private static RoundRef Round => RoundStarter.RefOf(Consultation);

    private static TableTransaction OldSchool =>
        new TableTransaction().Upsert(
            new RecordKey<SchoolRow>("InvitedSchools", Round.Partition, $"{Urn}"),
            new SchoolRow(Urn, "School", "Primary", "From101To200", Name, DateTimeOffset.UnixEpoch)
        );

    private static TableTransaction OldResponse =>
        new TableTransaction().Upsert(
            new RecordKey<ResponseRow>("Responses", $"{Round.Partition}|0", $"{Name}-1"),
            new ResponseRow(
                Name,
                "Primary",
                "From101To200",
                "Submitted",
                "head",
                """{"words":{"t":"How ma""",
                """ny devices?"}}"""
            )
        );

    private string Data => folder.PathOf("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_FolderOfAnEarlierVersion_SealsItsResponsesAndForgetsTheNamesOfSchools()
    {
        await MakeFolderOfAnEarlierVersionAsync();
        Assert.Contains(StoreDump.Of(Data).Table("InvitedSchools"), row => row.Body.Contains(Name));

        await using var host = await StartAsync();

        var store = StoreDump.Of(Data);
        Assert.All(store.Table("InvitedSchools"), row => Assert.DoesNotContain(Name, row.Body));
        Assert.DoesNotContain("From101To200", Assert.Single(store.Table("Responses")).Body);
        var response = Assert.Single(await host.Get<ResponseStore>().ListAsync(Round, Token).ToListAsync(Token));
        Assert.Equal(Name, response.School);
        Assert.Equal(("head", ResponseState.Submitted), (response.Role, response.State));
        Assert.Equal(new TextAnswer("How many devices?"), response.Answers["words"]);
    }

    [Fact]
    public async Task Start_FolderOfAnEarlierVersion_NamesWhoHasUnsubscribedByTheKey()
    {
        // Arrange
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Round.Authority}|a@example.org"))
        );
        await MakeFolderOfAnEarlierVersionAsync();
        var key = new RecordKey<Suppression>("MailSuppressions", Round.Authority, $"Surveys|{hash}");
        var stop = new Suppression(SuppressionReason.Unsubscribed, clock.GetUtcNow());
        await WriteAsync(new TableTransaction().Upsert(key, stop));

        // Act
        await using var host = await StartAsync();

        // Assert
        Assert.DoesNotContain(StoreDump.Of(Data).Table("MailSuppressions"), row => $"{row}".Contains(hash));
        var found = await host.Get<Suppressions>().FindAsync(Round.Authority, "Surveys", "a@example.org", Token);
        Assert.Equal(stop, found);
    }

    [Fact]
    public async Task Start_SecondTimeAfterAnUpgrade_LooksAtNothingAgain()
    {
        await using (await StartAsync())
        {
            // Marks the folder as rewritten.
        }

        await WriteAsync(OldSchool);
        await using var host = await StartAsync();

        Assert.Contains(Name, Assert.Single(StoreDump.Of(Data).Table("InvitedSchools")).Body);
    }

    private Task<LocalHost> StartAsync() => LocalHost.StartAsync(Data, new() { Clock = clock }, Token);

    private async Task MakeFolderOfAnEarlierVersionAsync()
    {
        await using (var host = await StartAsync())
        {
            await host.Get<RoundStarter>().StartAsync(Consultation, "Somebody", Token);
        }

        await WriteAsync(OldSchool, OldResponse);
        await using var stores = LocalStores.Open(Data);
        foreach (var upgrade in new[] { Upgrade.Sealing, Upgrade.Unsubscribes })
        {
            var mark = await stores.Tables.GetAsync(upgrade, Token);
            Assert.True(await stores.Tables.TryDeleteAsync(upgrade, mark!.Version, Token));
        }
    }

    private async Task WriteAsync(params TableTransaction[] transactions)
    {
        await using var stores = LocalStores.Open(Data);
        foreach (var transaction in transactions)
        {
            Assert.True(await stores.Tables.TryCommitAsync(transaction, Token));
        }
    }

    private sealed record SchoolRow(
        int Urn,
        string Name,
        string Sector,
        string Size,
        string ResponseKey,
        DateTimeOffset ClosesAt
    );

    private sealed record ResponseRow(
        string School,
        string Sector,
        string Size,
        string State,
        string Role,
        string Answers0,
        string Answers1
    );
}
