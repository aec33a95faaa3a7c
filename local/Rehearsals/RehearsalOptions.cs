namespace SchoolsDigital.Local.Rehearsals;

/// <summary>What to rehearse and where to put it.</summary>
/// <param name="Sample">The folder with register, contacts, consultation and <c>rehearsal.yaml</c>.</param>
/// <param name="Output">The folder for the data, the mails and the summary.</param>
/// <param name="Seed">What all chance comes from; null for the sample's own.</param>
/// <param name="Scale">How many schools.</param>
/// <param name="GoesOn">Whether to go on where a rehearsal in the folder was interrupted, rather than to begin again.</param>
public sealed record RehearsalOptions(
    string Sample,
    string Output,
    string? Seed = null,
    RehearsalScale Scale = RehearsalScale.Sample,
    bool GoesOn = false
);
