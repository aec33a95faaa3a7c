using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>What a contact does at the school, as far as a consultation tells roles apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactRole>))]
public enum ContactRole
{
    /// <summary>Head teacher or principal.</summary>
    HeadTeacher,

    /// <summary>Deputy or assistant head.</summary>
    Deputy,

    /// <summary>Business manager or bursar.</summary>
    BusinessManager,

    /// <summary>Who leads ICT or runs the network.</summary>
    IctLead,

    /// <summary>The school office.</summary>
    Office,

    /// <summary>Chair of governors or trustees.</summary>
    ChairOfGovernors,

    /// <summary>Another governor or trustee, or the clerk.</summary>
    Governor,

    /// <summary>Teacher.</summary>
    Teacher,

    /// <summary>Anybody else.</summary>
    Other,
}
