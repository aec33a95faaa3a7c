using System.Text;
using Ical.Net;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>
/// People as properties of an entry. They are written as text, because Ical.Net's own types keep an address in a
/// <see cref="Uri"/>, which refuses some that mail can be sent to.
/// </summary>
internal static class CalendarPerson
{
    private const string MailboxCharacters = "@.!$'*+-/=_~";

    /// <summary>The authority that holds the session.</summary>
    public static CalendarProperty Organizer(string name, string address) => Property("ORGANIZER", name, address);

    /// <summary>A person who has booked. Their calendar asks them nothing and sends no answer.</summary>
    public static CalendarProperty Attendee(string name, string address)
    {
        var attendee = Property("ATTENDEE", name, address);
        attendee.AddParameter("ROLE", ParticipationRole.RequiredParticipant);
        attendee.AddParameter("PARTSTAT", EventParticipationStatus.Accepted);
        attendee.AddParameter("RSVP", "FALSE");
        return attendee;
    }

    private static CalendarProperty Property(string property, string name, string address)
    {
        var person = new CalendarProperty(property, MailTo(address));
        person.AddParameter("CN", CalendarText.Parameter(name));
        return person;
    }

    private static string MailTo(string address)
    {
        var text = new StringBuilder("mailto:", address.Length + 16);
        foreach (var rune in address.Trim().EnumerateRunes())
        {
            var isPlain =
                rune.IsAscii
                && (
                    char.IsAsciiLetterOrDigit((char)rune.Value)
                    || MailboxCharacters.Contains((char)rune.Value, StringComparison.Ordinal)
                );
            text.Append(isPlain ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }
}
