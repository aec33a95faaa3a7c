namespace SchoolsDigital.Consultations;

/// <summary>How people get to the survey, and when a school has said enough to be left alone.</summary>
/// <param name="EnoughVoices">From so many responses on, a school gets no more reminders.</param>
public sealed record LinkRules(LinkMode Mode, int EnoughVoices);
