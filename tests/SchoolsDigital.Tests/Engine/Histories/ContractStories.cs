using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Histories;

/// <summary>How the histories of the contract's workflows came about. Each story plays an instance called "it".</summary>
internal static class ContractStories
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, Func<TestHost, Task>> All { get; } =
        new Dictionary<string, Func<TestHost, Task>>(StringComparer.Ordinal)
        {
            ["Contract.EchoInTurn.V1"] = host => host.StartAsync(EchoInTurnWorkflow.Name, ["one", "two", "three"]),
            ["Contract.EchoTogether.V1"] = host => host.StartAsync(EchoTogetherWorkflow.Name, 5),
            ["Contract.Try.V1-gives-up"] = host => TryAsync(host, failures: 9),
            ["Contract.Try.V1-succeeds-late"] = host => TryAsync(host, failures: 2),
            ["Contract.Parent.V1-child-completes"] = async host =>
            {
                await host.StartAsync(ParentWorkflow.Name, new ChildOrder(false, "c", "Ann"));
                await host.SettleAsync();
                await host.Client.RaiseEventAsync("c", ListenWorkflow.Said, new Word("hello"), Cancellation);
            },
            ["Contract.Parent.V1-child-fails"] = host =>
                host.StartAsync(ParentWorkflow.Name, new ChildOrder(true, null, "gone")),
            ["Contract.Throw.V1"] = host => host.StartAsync(ThrowWorkflow.Name, "no such school"),
            ["Contract.Sleep.V1"] = host => host.StartAsync(SleepWorkflow.Name, 30),
            ["Contract.Listen.V1"] = async host =>
            {
                // The first word comes in time, the second too late, so that it is taken by the third wait.
                var it = await host.StartAsync(ListenWorkflow.Name, new ListenOrder(3, 5));
                await it.RaiseAsync(ListenWorkflow.Said, new Word("early"));
                await host.LetPassAsync(TimeSpan.FromSeconds(6));
                await it.RaiseAsync(ListenWorkflow.Said, new Word("late"));
            },
            ["Contract.Listen.V1-still-waits"] = async host =>
            {
                var it = await host.StartAsync(ListenWorkflow.Name, new ListenOrder(2, 0));
                await it.RaiseAsync(ListenWorkflow.Said, new Word("half"));
            },
            ["Contract.Either.V1"] = async host =>
            {
                var it = await host.StartAsync(EitherWorkflow.Name, "Ann");
                await it.RaiseAsync(ListenWorkflow.Whispered, new Word("hush"));
            },
            ["Contract.Count.V1"] = async host =>
            {
                var it = await host.StartAsync(CountWorkflow.Name, new CountSoFar(0, 0));
                await it.RaiseAsync(ListenWorkflow.Said, new Word("1"));
                await it.RaiseAsync(ListenWorkflow.Said, new Word("20"));
            },
            ["Contract.Identity.V1"] = host => host.StartAsync(IdentityWorkflow.Name, ""),
        };

    private static Task<StartedInstance<string>> TryAsync(TestHost host, int failures) =>
        host.StartAsync(TryWorkflow.Name, new UnreliableOrder("a", failures, Permanently: false, MaxAttempts: 3));
}
