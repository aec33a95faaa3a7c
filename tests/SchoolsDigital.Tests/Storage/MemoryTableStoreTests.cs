using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class MemoryTableStoreTests : TableStoreContract
{
    private readonly MemoryTableStore store = new();
    private MemoryTableStore? flaky;

    protected override int LostReplies => flaky!.LostReplies;

    public override ValueTask DisposeAsync() => default;

    protected override ValueTask<ITableStore> OpenAsync() => new(store);

    protected override ValueTask<ITableStore> OpenLosingNextReplyAsync() => new(flaky = store.LosingNextReply());
}
