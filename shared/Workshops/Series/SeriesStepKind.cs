using System.Text.Json.Serialization;

namespace SchoolsDigital.Workshops.Series;

/// <summary>What happens in a series on a date.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeriesStepKind>))]
public enum SeriesStepKind
{
    /// <summary>The schools are invited.</summary>
    Invite,

    /// <summary>Schools that have not booked are written to again.</summary>
    Chase,

    /// <summary>Whoever is booked for a session is reminded of it.</summary>
    Remind,

    /// <summary>Whoever came to a session is thanked and asked how it was.</summary>
    Thank,

    /// <summary>What the caterer and the venue had to know is deleted.</summary>
    ForgetNeeds,

    /// <summary>It is forgotten who booked.</summary>
    Forget,
}
