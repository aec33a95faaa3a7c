namespace SchoolsDigital.Consultations.Rounds;

/// <summary>A round together with the definition that it was started with.</summary>
public sealed record RoundFile(Round Round, Consultation Consultation);
