using SchoolsDigital.Storage;

namespace SchoolsDigital.Hosting.Keys;

/// <summary>By which a store knows the keys that it was written with. It says nothing about them.</summary>
/// <param name="Text">See <see cref="Surveys.ResponseKeys.Fingerprint"/>.</param>
public sealed record KeyFingerprint(string Text)
{
    /// <summary>Where it stands.</summary>
    public static RecordKey<KeyFingerprint> Key { get; } = new("KeyFingerprints", "all", "responses");
}
