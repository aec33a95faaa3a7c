using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>Says which known word somebody may have meant.</summary>
internal static class Known
{
    public static string Suggest(string word, IEnumerable<string> words, string otherwise)
    {
        var known = words.ToArray();
        return NearestName.Find(word, known) is { } nearest ? $"Did you mean \"{nearest}\"?"
            : known.Length == 0 ? "Take it out."
            : $"{otherwise}: {string.Join(", ", known)}.";
    }
}
