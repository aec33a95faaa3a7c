using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Histories;

/// <summary>
/// The code of today runs over the histories of former days, as it does when a new version is started on old instances.
/// To add one, give its story a name in <see cref="ContractStories"/> and run these tests: the first run plays the story,
/// writes the file and fails; look at the file, commit it, and leave it as it is for as long as its version may run.
/// </summary>
public class RecordedHistoryTests
{
    public static TheoryData<string> Names => [.. ContractStories.All.Keys.Union(RecordedHistories.All)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FindDisagreement_RecordedHistory_IsNone(string name)
    {
        if (!RecordedHistories.Has(name))
        {
            await RecordAsync(name);
            Assert.Fail($"{name} had no history. One was recorded just now: look at it and commit it.");
        }

        var history = RecordedHistories.Read(name);

        Assert.Null(Replay(history));
    }

    [Fact]
    public void All_EveryWorkflowOfTheCatalogue_HasAHistory()
    {
        var recorded = RecordedHistories.All.Select(name => name.Split('-')[0]).ToHashSet();

        Assert.DoesNotContain(ContractCatalogue.Create().Workflows, workflow => !recorded.Contains(workflow.Name));
    }

    [Theory]
    [InlineData(
        "Contract.EchoInTurn.V1",
        "Contract.Echo.V1",
        "Contract.Shout.V1",
        "history has step 1: activity Contract.Shout.V1, the code asked for step 1: activity Contract.Echo.V1"
    )]
    [InlineData(
        "Contract.Sleep.V1",
        "TimerSet",
        "EventAsked",
        "history has step 1: event  with a deadline, the code asked for step 1: a timer"
    )]
    [InlineData(
        "Contract.Listen.V1",
        "\"Name\": \"Said\"",
        "\"Name\": \"Sung\"",
        "history has step 1: event Sung with a deadline, the code asked for step 1: event Said with a deadline"
    )]
    [InlineData("Contract.Sleep.V1", "V1", "V2", "this program has no workflow called Contract.Sleep.V2")]
    public void FindDisagreement_BrokenOnPurpose_NamesBoth(string name, string what, string with, string expected)
    {
        var broken = WorkflowHistory.Parse(RecordedHistories.Read(name).ToJson().Replace(what, with));

        Assert.Equal(expected, Replay(broken));
    }

    [Fact]
    public void FindDisagreement_InputIsAnother_IsFoundOnlyWhereItIsToBeExact()
    {
        var history = RecordedHistories.Read("Contract.EchoInTurn.V1");
        var changed = history with { Input = history.Input.Replace("three", "four") };

        Assert.Null(Replay(changed));
        Assert.Equal(
            "history has step 3: activity Contract.Echo.V1 with \"three\", the code asked for it with \"four\"",
            Replay(changed, exactly: true)
        );
    }

    [Fact]
    public void FindDisagreement_ResultIsAnother_IsFoundWhereItIsToBeExact()
    {
        var text = RecordedHistories.Read("Contract.EchoInTurn.V1").ToJson();
        var changed = WorkflowHistory.Parse(text.Replace("one two three", "one two four"));

        Assert.Equal(
            "history has the end with \"one two four\", the code asked for it with \"one two three\"",
            Replay(changed, exactly: true)
        );
    }

    [Fact]
    public void ToJson_ReadAgain_IsTheSame()
    {
        foreach (var name in RecordedHistories.All)
        {
            var json = RecordedHistories.Read(name).ToJson();

            Assert.Equal(json, WorkflowHistory.Parse(json).ToJson());
        }
    }

    private static string? Replay(WorkflowHistory history, bool exactly = false)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        return new WorkflowReplayer(ContractCatalogue.Create(), services).FindDisagreement(history, exactly);
    }

    private static async Task RecordAsync(string name)
    {
        await using var host = await TestHost.StartAsync();
        await ContractStories.All[name](host);
        await host.LetPassAsync(TimeSpan.FromMinutes(1));
        RecordedHistories.Write(name, host.Engine.ReadHistory("it")!);
    }
}
