namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>What the crash host has said that it would say to its rounds, and what of it was acknowledged.</summary>
internal sealed class SpokenWords
{
    private readonly Dictionary<string, int> said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> acknowledged = new(StringComparer.Ordinal);

    /// <summary>How many words were acknowledged. One that is said again after a kill is no other.</summary>
    public int Acknowledgements => acknowledged.Count;

    /// <summary>Whether all has been done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Hears a line of the process. True where something was acknowledged in it.</summary>
    public bool Hear(string line)
    {
        IsDone |= line == "done";

        // The last line may have been cut off by the kill; a whole one ends like this.
        if (line.Split(' ', ';') is not [var verb, var key, ""])
        {
            return false;
        }

        var counts = verb == "ack" ? acknowledged : said;
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return verb == "ack";
    }

    public int TimesSaid(string key) => said.GetValueOrDefault(key);

    public int TimesAcknowledged(string key) => acknowledged.GetValueOrDefault(key);
}
