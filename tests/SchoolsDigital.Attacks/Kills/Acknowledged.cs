using System.Collections.Concurrent;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>What people were told that the service has done, and what they were told that should not be.</summary>
internal sealed class Acknowledged
{
    /// <summary>Each booking by its email address: who was told so, and of which session; "" for the waiting list.</summary>
    public ConcurrentDictionary<string, (string Name, string Session)> Bookings { get; } = new();

    /// <summary>Each answer by who gave it and the code of its question.</summary>
    public ConcurrentDictionary<(string Person, string Question), string> Answers { get; } = new();

    /// <summary>Who was told that all their answers have arrived.</summary>
    public ConcurrentBag<string> Sent { get; } = [];

    public ConcurrentBag<string> Complaints { get; } = [];
}
