using SchoolsDigital.Consultations.Files.Nodes;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>A group of known keys. Asking for a key makes it known.</summary>
/// <param name="part">What the group is called in the published schema.</param>
internal sealed class FileGroup(string part, MapNode? map, FileCursor at, List<string> known)
{
    public FileGroup(string part, MapNode? map, FileCursor at)
        : this(part, map, at, []) { }

    public FileCursor At => at;

    /// <summary>The value of a key that must be there; where it is not, that is reported.</summary>
    public FileCursor this[string key]
    {
        get
        {
            var value = Find(key, required: true);
            if (!value.IsPresent && map is not null)
            {
                at.Error($"\"{key}\" is missing.", $"Add a line \"{key}: ...\" here.");
            }

            return value;
        }
    }

    /// <summary>
    /// The value of a key that earlier versions did not ask for. It must be there, except in a file that a round has kept:
    /// the round goes on without.
    /// </summary>
    public FileCursor Since(string key) => at.Reading.IsKept ? Find(key, required: true) : this[key];

    /// <summary>The value of a key that may be left out.</summary>
    public FileCursor Optional(string key) => Find(key, required: false);

    /// <summary>The same group under the name of a part that has keys of its own besides.</summary>
    public FileGroup Also(string otherPart) => new(otherPart, map, at, known);

    /// <summary>Passes over what is left, where it cannot be told what it should be.</summary>
    public void IgnoreTheRest() => known.AddRange(map?.Entries.Select(entry => entry.Key.Value) ?? []);

    public void ReportUnknownKeys()
    {
        foreach (var entry in map?.Entries.Where(entry => !known.Contains(entry.Key.Value)) ?? [])
        {
            at.Inside(entry.Key, $".{entry.Key.Value}")
                .Error(
                    $"\"{entry.Key.Value}\" is not a key that is known here.",
                    Known.Suggest(entry.Key.Value, known, "Write one of")
                );
        }
    }

    private FileCursor Find(string key, bool required)
    {
        known.Add(key);
        at.Reading.Knows(part, key, required);
        return at.Inside(map?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value, $".{key}");
    }
}
