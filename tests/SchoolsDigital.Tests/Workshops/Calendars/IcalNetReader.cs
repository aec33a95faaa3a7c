using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using SchoolsDigital.Workshops.Calendars;

namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>Reads calendar files with Ical.Net, by the clocks that it knows and not by those that a file describes.</summary>
internal static class IcalNetReader
{
    /// <summary>What a file says. Throws where it cannot be read.</summary>
    public static ReadCalendar Read(CalendarFile file)
    {
        using var content = new MemoryStream(file.Content.ToArray());
        var calendar = Calendar.Load(content)!;
        return new(
            null,
            calendar.Method!,
            calendar.Version!,
            calendar.Properties.Get<string>("NAME"),
            [.. calendar.Events.Select(Read)]
        );
    }

    private static ReadEvent Read(CalendarEvent entry) =>
        new(
            entry.Uid!,
            entry.Sequence,
            Moment(entry.DtStamp!),
            Moment(entry.Start!),
            Moment(entry.End!),
            entry.Start!.TzId!,
            entry.Summary!,
            entry.Location!,
            entry.Description!,
            entry.Status!,
            Read(entry.Organizer!.Value!, entry.Organizer.CommonName!, null),
            [.. entry.Attendees.Select(who => Read(who.Value!, who.CommonName!, who.ParticipationStatus))]
        );

    private static DateTimeOffset Moment(CalDateTime at) => new(at.AsUtc, TimeSpan.Zero);

    private static ReadPerson Read(Uri mailTo, string name, string? status) =>
        new(Uri.UnescapeDataString(mailTo.OriginalString["mailto:".Length..]), Decode(name), status);

    // Ical.Net does not know RFC 6868.
    private static string Decode(string name) =>
        string.Join(
            '^',
            name.Split("^^")
                .Select(part =>
                    part.Replace("^n", "\n", StringComparison.Ordinal).Replace("^'", "\"", StringComparison.Ordinal)
                )
        );
}
