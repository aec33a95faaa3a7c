using System.Text.Json.Serialization;

namespace SchoolsDigital.Web.SignedIn;

/// <summary>What somebody may do at the desk.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeskRole>))]
public enum DeskRole
{
    /// <summary>Sees every page and changes nothing.</summary>
    Viewer,

    /// <summary>Sees every page, and starts, changes and calls off rounds.</summary>
    Coordinator,
}
