using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Service.Checks;

/// <summary>A row that is written to see whether rows can be written.</summary>
internal sealed record HealthProbe(DateTimeOffset At)
{
    /// <summary>Its key, which no authority has.</summary>
    public static RecordKey<HealthProbe> Key => new("HealthProbes", "health", "probe");
}
