using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Invitations.InvitedSchools;

/// <summary>Names one school of a round.</summary>
public sealed record SchoolRef(RoundRef Round, int Urn);
