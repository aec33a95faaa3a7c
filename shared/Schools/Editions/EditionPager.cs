using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools.Editions;

/// <summary>
/// Cuts a list into pages that a table row can hold. A row takes about as long to read and write as a page of 200 schools,
/// so 24,000 schools are read in some 200 rows instead of 24,000.
/// </summary>
internal static class EditionPager
{
    // A property takes 32,768 characters. JSON written here escapes more than the store does, so this is never too many.
    private const int MaxCharacters = 30_000;

    private static readonly JsonSerializerOptions AsStored = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static List<EditionPage<T>> Cut<T>(IReadOnlyList<T> items)
    {
        var pages = new List<EditionPage<T>>();
        var page = new List<T>();
        var characters = 0;
        foreach (var item in items)
        {
            var length = JsonSerializer.SerializeToUtf8Bytes(item, AsStored).Length + 1;
            if (characters + length > MaxCharacters && page.Count > 0)
            {
                pages.Add(new(page));
                page = [];
                characters = 0;
            }

            page.Add(item);
            characters += length;
        }

        if (page.Count > 0)
        {
            pages.Add(new(page));
        }

        return pages;
    }
}
