using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Service.Keys;

/// <summary>By which a store knows the keys that it was written with. It says nothing about them.</summary>
/// <param name="Text">See <see cref="Rounds.Responses.ResponseKeys.Fingerprint"/>.</param>
public sealed record KeyFingerprint(string Text)
{
    /// <summary>Where it stands.</summary>
    public static RecordKey<KeyFingerprint> Key { get; } = new("KeyFingerprints", "all", "responses");
}
