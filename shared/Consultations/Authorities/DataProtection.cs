namespace SchoolsDigital.Consultations.Authorities;

/// <summary>What the law asks an authority to tell people whose data it uses. Each is in the authority's own words.</summary>
/// <param name="Controller">Who decides how and why the data is used.</param>
/// <param name="LawfulBasis">By which law the authority may use it.</param>
/// <param name="Officer">The address of the data protection officer.</param>
/// <param name="Rights">What people can ask for.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Processors">Who else handles it for the authority, and for what.</param>
public sealed record DataProtection(
    string Controller,
    string LawfulBasis,
    string Officer,
    string Rights,
    string Retention,
    IReadOnlyList<string> Processors
);
