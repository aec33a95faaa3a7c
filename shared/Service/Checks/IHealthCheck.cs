namespace SchoolsDigital.Service.Checks;

/// <summary>One thing that the service cannot do without. The host adds those that are its own.</summary>
public interface IHealthCheck
{
    /// <summary>What is looked at, in one word.</summary>
    string Name { get; }

    /// <summary>
    /// Looks. Cheap enough for every few seconds, safe from several processes at once.
    /// <para>
    /// An exception says that it is not well and is only logged. What is returned is shown to everybody: null where all is
    /// well, else a sentence without a secret, a name or an address.
    /// </para>
    /// </summary>
    Task<string?> FindFaultAsync(CancellationToken cancellationToken);
}
