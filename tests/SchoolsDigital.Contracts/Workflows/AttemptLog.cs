namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Counts how often something was tried, wherever the host runs its activities.</summary>
public abstract class AttemptLog
{
    /// <summary>Notes one more attempt and returns how many there have been.</summary>
    public abstract Task<int> AddAsync(string key, CancellationToken cancellationToken);
}
