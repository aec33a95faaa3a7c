using System.Text.Json.Serialization;

namespace SchoolsDigital.Desk.Paths;

/// <summary>What a coordinator may do to a round or to one of its schools while it runs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionKind>))]
public enum ActionKind
{
    /// <summary>Gives more time, to a date.</summary>
    Extend,

    /// <summary>Sends no reminders until further notice.</summary>
    Hold,

    /// <summary>Sends reminders again.</summary>
    Resume,

    /// <summary>Reminds those who have not answered, now.</summary>
    Remind,

    /// <summary>Sends a school its invitations again.</summary>
    SendAgain,

    /// <summary>Invites a contact who was not invited yet.</summary>
    Invite,

    /// <summary>Starts again what has failed.</summary>
    StartAgain,

    /// <summary>Closes the round now.</summary>
    Close,

    /// <summary>Calls the round off.</summary>
    Cancel,
}
