using System.Text.Json.Serialization;

namespace SchoolsDigital.Web.SignedIn;

/// <summary>What somebody may do at the desk of an authority. Each role may do all that the one before it may.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeskRole>))]
public enum DeskRole
{
    /// <summary>Sees every page and changes nothing.</summary>
    Viewer,

    /// <summary>Starts, changes and calls off rounds.</summary>
    Coordinator,

    /// <summary>Says who may use the desk.</summary>
    Owner,
}
