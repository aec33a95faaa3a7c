using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools;

/// <summary>Schools of about one size, for the response rate by size. Few bands, so that small authorities keep schools in each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SizeBand>))]
public enum SizeBand
{
    /// <summary>At most 100 pupils.</summary>
    UpTo100,

    /// <summary>101 to 200 pupils: one class a year.</summary>
    From101To200,

    /// <summary>201 to 400 pupils: up to two classes a year.</summary>
    From201To400,

    /// <summary>401 to 1,000 pupils: large primary and small secondary schools.</summary>
    From401To1000,

    /// <summary>More than 1,000 pupils.</summary>
    Over1000,

    /// <summary>The register gives no number.</summary>
    Unknown,
}
