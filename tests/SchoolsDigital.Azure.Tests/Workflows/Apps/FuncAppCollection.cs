namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>
/// The suites that share the one app on the Functions host, one test after the other. They pass in real time, so nothing else
/// runs beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FuncAppCollection : ICollectionFixture<FuncApp>
{
    public const string Name = "The app of the contracts on the Functions host";
}
