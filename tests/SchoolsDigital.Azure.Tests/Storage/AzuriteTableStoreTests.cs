using Azure.Core.Pipeline;
using Azure.Data.Tables;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The adapter over the storage emulator.</summary>
public sealed class AzuriteTableStoreTests : TableStoreContract
{
    private ReplyLosingHandler? losing;

    protected override int LostReplies => losing?.LostReplies ?? 0;

    public override ValueTask DisposeAsync()
    {
        losing?.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask<ITableStore> OpenAsync()
    {
        var account = new TableServiceClient(await TestAzurite.ConnectAsync(), StorageClients.ForTables());

        // Making the table would be the write whose reply is lost.
        await account.GetTableClient(Table).CreateIfNotExistsAsync(Token);
        return new AzureTableStore(account);
    }

    protected override async ValueTask<ITableStore> OpenLosingNextReplyAsync()
    {
        losing = new ReplyLosingHandler();
        var options = StorageClients.ForTables();
        options.Transport = new HttpClientTransport(losing);
        return new AzureTableStore(new TableServiceClient(await TestAzurite.ConnectAsync(), options));
    }
}
