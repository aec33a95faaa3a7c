namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>Reads codes of which no two may be the same.</summary>
internal sealed class UniqueCodes(string noun, int longest = Codes.Longest)
{
    private readonly Dictionary<string, FileCursor> taken = [];

    public IEnumerable<string> Taken => taken.Keys;

    public string Take(FileCursor at)
    {
        var code = at.Code(longest);
        if (code.Length > 0 && !taken.TryAdd(code, at))
        {
            at.Error(
                $"Another {noun} has the code \"{code}\" already.",
                $"Give each its own: the first is on line {taken[code].Line}."
            );
        }

        return code;
    }
}
