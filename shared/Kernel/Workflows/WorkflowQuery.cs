namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Which instances to list.</summary>
/// <param name="Prefix">How their ids start; empty for all.</param>
/// <param name="State">Only those in this state, where given.</param>
/// <param name="PageSize">How many to a page, 1 to 1,000.</param>
/// <param name="After">The <see cref="WorkflowPage.Next"/> of the page before.</param>
public sealed record WorkflowQuery(
    string Prefix = "",
    WorkflowState? State = null,
    int PageSize = 100,
    string? After = null
);
