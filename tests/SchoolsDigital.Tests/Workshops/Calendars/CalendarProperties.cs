using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Calendars;

public class CalendarProperties
{
    private static readonly string[] Awkward =
    [
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "\"",
        "^",
        "\n",
        "\r\n",
        "é",
        "’",
        "🏫",
        "a b",
        " ",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "x-1;y=2:",
        "𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞",
        "\u0001",
        "\ud800",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(
            Gen.Elements(Awkward),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)
        )
        .ListOf()
        .Select(parts => "T" + string.Concat(parts) + "t");

    // In a parameter a backslash is a character like any other, which ical.js does not know.
    private static readonly Gen<string> Names = Words.Select(words =>
        words.Replace("\\", "", StringComparison.Ordinal)
    );

    [Fact]
    public void ForMail_AnyWordsAnywhere_AreReadAsTheyWereWritten()
    {
        using var reader = CalendarReader.Start();
        Prop.ForAll(
                Words.ToArbitrary(),
                Words.ToArbitrary(),
                Names.ToArbitrary(),
                (title, venue, name) =>
                {
                    var read = reader.Read(FileOf(title, venue, name));
                    return read.Event.Summary == Clean(title)
                        && read.Event.Location == Clean($"{venue}, 1 High Street")
                        && read.Event.Description.StartsWith(Clean(venue), StringComparison.Ordinal)
                        && read.Event.Attendees.Single().Name == Clean(name);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ForMail_AnyWordsAnywhere_HasShortWholeLines()
    {
        Prop.ForAll(
                Words.ToArbitrary(),
                Words.ToArbitrary(),
                Words.ToArbitrary(),
                (title, venue, name) =>
                {
                    var bytes = FileOf(title, venue, name).Content;
                    var text = Encoding.Latin1.GetString(bytes.Span);
                    var lines = text.Split("\r\n");
                    var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
                    return lines[^1].Length == 0
                        && lines.All(line =>
                            line.Length <= 75
                            && !line.Contains('\n', StringComparison.Ordinal)
                            && !line.Contains('\r', StringComparison.Ordinal)
                            && strict.GetString(Encoding.Latin1.GetBytes(line)).Length >= 0
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ForMail_AnyDayOfTwentyYears_HasTheTimeThatLondonHas()
    {
        using var reader = CalendarReader.Start();
        var days = Gen.Choose(0, 20 * 365).Select(day => new DateOnly(2010, 1, 1).AddDays(day));
        var times = Gen.Choose(7 * 12, 20 * 12).Select(fives => new TimeOnly(fives / 12, fives % 12 * 5));
        Prop.ForAll(
                Gen.Zip(days, times).ToArbitrary(),
                when =>
                {
                    var starts = LondonTime.ToUtc(when.Item1, when.Item2);
                    var read = reader.Read(FileOf("Title", "Hall", "Anna", starts));
                    return read.Event.StartsAt == starts && read.Event.EndsAt == starts.AddHours(2);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static CalendarFile FileOf(string title, string venue, string name, DateTimeOffset starts = default)
    {
        var at = starts == default ? new DateTimeOffset(2011, 1, 26, 13, 30, 0, TimeSpan.Zero) : starts;
        var session = new Session
        {
            Code = "a",
            Number = 1,
            StartsAt = at,
            EndsAt = at.AddHours(2),
            Venue = new(venue, "1 High Street", Access: venue),
            Capacity = 10,
        };
        var booking = new Booking
        {
            Id = "0001",
            Urn = 120_001,
            School = "School",
            Sector = Sector.Primary,
            Name = name,
            Role = "Head",
            Email = "anna@example.org",
            MadeAt = at,
            Session = "a",
            CalendarSession = "a",
            CalendarSequence = 0,
            News = BookingNotice.Confirmed,
        };
        var series = SomeSeries.Of(new("norfolk", "january")) with { Title = title };
        return BookingCalendar.ForMail(series, [session], booking, at.AddDays(-20))!;
    }

    // Half of a character cannot be sent at all, and control characters mean nothing to a reader.
    private static string Clean(string words) =>
        Encoding.UTF8.GetString(
            Encoding.UTF8.GetBytes(
                string.Concat(
                    words
                        .ReplaceLineEndings("\n")
                        .Where(character => character is '\n' or '\t' || !char.IsControl(character))
                )
            )
        );
}
