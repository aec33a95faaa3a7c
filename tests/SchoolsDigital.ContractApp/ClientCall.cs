using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.ContractApp;

/// <summary>A call of the port to workflows, on its way from a test to the app.</summary>
/// <param name="Request">Which method.</param>
/// <param name="InstanceId">Which instance; it may break the rule.</param>
/// <param name="Name">The stored name of the workflow or event.</param>
/// <param name="Json">The input or what the event carries, as JSON.</param>
/// <param name="Reason">Why it is held, resumed or ended.</param>
/// <param name="IncludeChildren">Whether its children too are meant.</param>
/// <param name="Query">Which instances to list.</param>
public sealed record ClientCall(
    ClientRequest Request,
    string InstanceId = "",
    string Name = "",
    string Json = "null",
    string Reason = "",
    bool IncludeChildren = false,
    WorkflowQuery? Query = null
);
