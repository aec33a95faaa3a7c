namespace SchoolsDigital.Consultations.Audiences;

/// <summary>A school that is not asked although its sector is, and the reason, which the coordinator has to give.</summary>
public sealed record AudienceException(int Urn, string Because);
