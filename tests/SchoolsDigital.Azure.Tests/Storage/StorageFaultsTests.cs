using Azure;
using Azure.Identity;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Azure.Tests.Storage;

public class StorageFaultsTests
{
    public static TheoryData<Exception> OfTheStore =>
        [
            new RequestFailedException(403, "no", "AuthorizationPermissionMismatch", null),
            new RequestFailedException(503, "no", "ServerBusy", null),
            new RequestFailedException(0, "no", null, null),
            new AuthenticationFailedException("no identity"),
            new AggregateException(
                new RequestFailedException(0, "no", null, null),
                new TaskCanceledException("too slow")
            ),
            new TaskCanceledException("too slow"),
        ];

    [Theory]
    [MemberData(nameof(OfTheStore))]
    public async Task TranslateAsync_StoreHasTrouble_IsUnavailable(Exception failure)
    {
        var said = await Assert.ThrowsAsync<StorageUnavailableException>(() => FailAsync(failure));

        Assert.Same(failure, said.InnerException);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task TranslateAsync_StoreRefusesTheRequest_IsABrokenRule(int status)
    {
        await Assert.ThrowsAsync<StorageRuleException>(() =>
            FailAsync(new RequestFailedException(status, "no", "InvalidInput", null))
        );
    }

    [Fact]
    public async Task TranslateAsync_CallerGivesUp_StaysCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            StorageFaults.TranslateAsync<bool>(() => throw new OperationCanceledException(), cancelled.Token)
        );
    }

    [Fact]
    public async Task TranslateAsync_FaultOfTheProgram_StaysAsItIs() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => FailAsync(new InvalidDataException("not such a record")));

    private static Task<bool> FailAsync(Exception failure) =>
        StorageFaults.TranslateAsync<bool>(() => throw failure, TestContext.Current.CancellationToken);
}
