using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Listens for words, one after another, each for a while, and says what it has heard.</summary>
public sealed class ListenWorkflow : Workflow<ListenOrder, string>
{
    public static WorkflowName<ListenOrder, string> Name { get; } = new("Contract.Listen.V1");

    public static EventName<Word> Said { get; } = new("Said");

    public static EventName<Word> Whispered { get; } = new("Whispered");

    public override async Task<string> RunAsync(IWorkflowContext context, ListenOrder input)
    {
        var heard = new List<string>();
        for (var word = 0; word < input.Words; word++)
        {
            DateTimeOffset? deadline = input.SecondsEach > 0 ? context.Now.AddSeconds(input.SecondsEach) : null;
            var said = await context.WaitForEventAsync(Said, deadline);
            heard.Add(said?.Text ?? "(silence)");
            context.SetStatus(new Word(string.Join(' ', heard)));
        }

        return string.Join(' ', heard);
    }
}
