using SchoolsDigital.Service.Checks;

namespace SchoolsDigital.Functions.Mail;

/// <summary>Whether there is a key for SendGrid. A reference to a vault that cannot be read stands where the key would.</summary>
internal sealed class SendGridCheck(string key) : IHealthCheck
{
    /// <inheritdoc/>
    public string Name => "mail";

    /// <inheritdoc/>
    public Task<string?> FindFaultAsync(CancellationToken cancellationToken) =>
        Task.FromResult(
            key.StartsWith("SG.", StringComparison.Ordinal)
                ? null
                : "The setting SendGrid__ApiKey holds no SendGrid key."
        );
}
