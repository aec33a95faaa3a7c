namespace Microsoft.DurableTask.Client;

public class PurgeResult
{
    public PurgeResult(int count)
    {
        PurgedInstanceCount = count;
    }

    public int PurgedInstanceCount { get; }
}
