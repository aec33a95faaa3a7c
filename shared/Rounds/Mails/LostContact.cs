namespace SchoolsDigital.Rounds.Mails;

/// <summary>Why a contact that was invited gets no more mail of the round.</summary>
public enum LostContact
{
    /// <summary>Their mail came back.</summary>
    CameBack,

    /// <summary>They have unsubscribed.</summary>
    Unsubscribed,
}
