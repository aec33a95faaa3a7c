using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Calendars;

public class SeriesCalendarTests
{
    private static readonly DateTimeOffset At = new(2011, 1, 26, 13, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SessionOnline_IsThisFile()
    {
        // Arrange
        var session = new Session
        {
            Code = "a",
            Number = 1,
            StartsAt = At,
            EndsAt = At.AddHours(2),
            Online = new("https://meet.example.org/café?room=1,2;3"),
            Capacity = 10,
            Moves = 2,
        };

        // Act
        var file = SeriesCalendar.Of(SomeSeries.Of(new("norfolk", "january")), [session], At.AddDays(-20));

        // Assert
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME:January workshops
            PRODID:-//SchoolsDigital//Workshops//EN
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            VERSION:2.0
            X-PUBLISHED-TTL:PT1H
            X-WR-CALNAME:January workshops
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:DAYLIGHT
            DTSTART:19960331T010000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZNAME:BST
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZNAME:GMT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DESCRIPTION:Join at https://meet.example.org/caf%C3%A9?room=1\,2\;3\n\n0 of 10 places are booked. 0 are offered\, 0 wait.
            DTEND;TZID=Europe/London:20110126T153000
            DTSTAMP:20110106T133000Z
            DTSTART;TZID=Europe/London:20110126T133000
            LOCATION:Online
            ORGANIZER;CN=Norfolk County Council:mailto:project@norfolk.example.org
            SEQUENCE:2
            STATUS:CONFIRMED
            SUMMARY:January workshops: Online
            TRANSP:TRANSPARENT
            UID:norfolk.january.a@schoolsdigital
            URL:https://meet.example.org/caf%C3%A9?room=1,2;3
            END:VEVENT
            END:VCALENDAR
            """.Split('\n'),
            WrittenLines.Of(file)
        );
    }
}
