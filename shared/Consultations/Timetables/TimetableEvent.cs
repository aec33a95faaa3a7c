using System.Text.Json.Serialization;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>What happens at a moment of the timetable.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimetableEvent>))]
public enum TimetableEvent
{
    /// <summary>The survey opens and the invitations go out.</summary>
    Opens,

    /// <summary>Those who have not answered are reminded.</summary>
    Reminder,

    /// <summary>The last call.</summary>
    ClosingSoon,

    /// <summary>The survey closes.</summary>
    Closes,

    /// <summary>The report is promised for this moment.</summary>
    ReportDue,

    /// <summary>It is forgotten who was asked and who took part.</summary>
    IdentitiesDeleted,
}
