using SchoolsDigital.Consultations.Authorities;

namespace SchoolsDigital.Desk.Imports;

/// <summary>What the page shows on which a file is chosen.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Known">The authorities that are known here.</param>
public sealed record ChooseFileModel(ChooseFileForm Form, IReadOnlyList<Authority> Known);
