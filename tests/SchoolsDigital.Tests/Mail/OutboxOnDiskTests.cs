using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Tests.Support;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail;

public class OutboxOnDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_SqliteAndFolder_SurviveARestart()
    {
        using var folder = new TempFolder();
        var clock = new FixedClock("2026-09-07 09:00");
        await using (var database = SqliteDatabase.Open(folder.PathOf("data.db"), SqliteTableStore.Schema))
        {
            await Open(database, folder, clock).AddAsync(Body, Mails(120), Token);
        }

        clock.Advance(TimeSpan.FromMinutes(5));
        await using (var database = SqliteDatabase.Open(folder.PathOf("data.db"), SqliteTableStore.Schema))
        {
            var outbox = Open(database, folder, clock);
            await outbox.SendDueAsync(Authority, cancellationToken: Token);

            Assert.Equal(120, (await outbox.CountAsync(Authority, Round, Token))["Invitation"][MailState.Accepted]);
            Assert.Equal(120, Directory.GetFiles(folder.PathOf("mail")).Length);
        }
    }

    private static Outbox Open(SqliteDatabase database, TempFolder folder, FixedClock clock)
    {
        var store = new SqliteTableStore(database);
        return new(
            store,
            new FolderMailSender(folder.PathOf("mail"), clock),
            new(store, OutboxHost.Keys, clock),
            OutboxHost.Keys,
            OutboxHost.AddressOf,
            clock
        );
    }
}
