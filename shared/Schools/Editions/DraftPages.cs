using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools.Editions;

/// <summary>The pages of an edition as lines of text: one JSON array of its items for each.</summary>
public static class DraftPages
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the pages of a list down, and the URN that each starts with.</summary>
    public static (IReadOnlyList<int> Starts, IEnumerable<string> Lines) Write<T>(
        IReadOnlyList<T> items,
        Func<T, int> urnOf
    )
    {
        var pages = EditionPager.Cut(items);
        return (
            pages.ConvertAll(page => urnOf(page.Items[0])),
            pages.Select(page => JsonSerializer.Serialize(page.Items, Options))
        );
    }

    /// <summary>Reads a page back.</summary>
    public static EditionPage<T> Read<T>(string line) => new(JsonSerializer.Deserialize<List<T>>(line, Options)!);
}
