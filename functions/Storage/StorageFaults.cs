using Azure;
using Azure.Identity;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>The one place where the vendor's exceptions become the port's.</summary>
internal static class StorageFaults
{
    private const int BadRequest = 400;
    private const int TooLarge = 413;

    /// <summary>Asks the store something.</summary>
    /// <exception cref="StorageUnavailableException">It could not be reached, would not let us in, or had trouble of its own.</exception>
    /// <exception cref="StorageRuleException">It refused what no repetition makes acceptable.</exception>
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request();
        }
        catch (RequestFailedException refused) when (refused.Status is BadRequest or TooLarge)
        {
            throw new StorageRuleException($"The store refused the request ({refused.ErrorCode}).", refused);
        }
        catch (Exception failure) when (IsOfTheStore(failure, cancellationToken))
        {
            throw new StorageUnavailableException($"The store cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>Whether it is the store that failed, and neither we nor whoever gave up.</summary>
    // What was retried to the end comes as a collection of all attempts, and an attempt that took too long as cancelled.
    public static bool IsOfTheStore(Exception failure, CancellationToken cancellationToken) =>
        failure switch
        {
            RequestFailedException or AuthenticationFailedException => true,
            AggregateException several => several.InnerExceptions.All(one => IsOfTheStore(one, cancellationToken)),
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            _ => false,
        };
}
