using SchoolsDigital.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace SchoolsDigital.Tests.Infra;

/// <summary>One step of a job of ours at GitHub, in its place.</summary>
internal sealed record WorkflowStep(int Place, string Action, string Package, string Commands, string Condition)
{
    public static YamlMappingNode Read(string workflow)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.ReadFile($".github/workflows/{workflow}").Text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static IReadOnlyList<WorkflowStep> Of(string workflow, string job) =>
        [
            .. ((YamlSequenceNode)Read(workflow)["jobs"][job]["steps"])
                .Cast<YamlMappingNode>()
                .Select(
                    (step, place) =>
                        new WorkflowStep(
                            place,
                            Text(step, "uses"),
                            step.Children.TryGetValue("with", out var with)
                                ? Text((YamlMappingNode)with, "package")
                                : "",
                            Text(step, "run"),
                            Text(step, "if")
                        )
                ),
        ];

    public bool Runs(string command) => Commands.Contains(command, StringComparison.Ordinal);

    private static string Text(YamlMappingNode owner, string key) =>
        owner.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value! : "";
}
