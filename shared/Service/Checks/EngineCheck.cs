using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Service.Checks;

/// <summary>Asks the engine for a workflow that there is not.</summary>
internal sealed class EngineCheck(IWorkflowClient workflows) : IHealthCheck
{
    /// <inheritdoc/>
    public string Name => "engine";

    /// <inheritdoc/>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        await workflows.GetAsync("health", cancellationToken);
        return null;
    }
}
