namespace SchoolsDigital.Consultations.Privacy;

/// <summary>How people get to the survey, and when a school has said enough to be left alone.</summary>
/// <param name="EnoughVoices">From so many responses on, a school gets no more reminders.</param>
/// <param name="MostContacts">So many contacts of a school are invited; the others stand by, should a mail come back.</param>
public sealed record LinkRules(LinkMode Mode, int EnoughVoices, int MostContacts = LinkRules.AllContacts)
{
    /// <summary>Every contact of a school is invited, as far as anybody has so many.</summary>
    public const int AllContacts = 1_000;
}
