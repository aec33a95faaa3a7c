namespace SchoolsDigital.Web.Links;

/// <summary>What a link lets its holder do. The numbers are part of every link that was ever sent: never change or reuse one.</summary>
public enum LinkPurpose
{
    /// <summary>One person answers a survey.</summary>
    Survey = 1,

    /// <summary>The staff of one school answer a survey, each for themselves.</summary>
    SchoolSurvey = 2,

    /// <summary>One person chooses a workshop session.</summary>
    Booking = 3,

    /// <summary>A group signs a report off.</summary>
    SignOff = 4,

    /// <summary>A recipient reads a report.</summary>
    Report = 5,

    /// <summary>A recipient wants no more mail of a round.</summary>
    Unsubscribe = 6,

    /// <summary>A coordinator signs in to the desk, once.</summary>
    DeskSignIn = 7,

    /// <summary>A person sees, changes and gives back their place at a workshop.</summary>
    BookedPlace = 12,

    /// <summary>Whoever stands at the door of a session ticks off who comes.</summary>
    DoorList = 13,

    /// <summary>A coordinator's calendar follows a series of workshops.</summary>
    WorkshopCalendar = 14,
}
