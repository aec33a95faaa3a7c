using System.Text.Json;

namespace SchoolsDigital.Reports.Exports;

/// <summary>Writes figures for programs.</summary>
internal static class ShownNumber
{
    /// <summary>A number that is there unless it is hidden: then it is null, as where there is nobody.</summary>
    public static void WriteShown(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } shown)
        {
            json.WriteNumber(name, shown);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
