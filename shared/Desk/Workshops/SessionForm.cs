using System.Globalization;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the coordinator typed about a session.</summary>
public sealed record SessionForm(
    string Capacity,
    string Date,
    string Starts,
    string Ends,
    string Venue,
    string Address,
    string Reason
)
{
    public const string DoField = "do";
    public const string SetCapacity = "capacity";
    public const string Move = "move";
    public const string Close = "close";
    public const string Reopen = "reopen";
    public const string Cancel = "cancel";

    private const int LongestLine = 200;

    /// <summary>The form as it is shown first.</summary>
    public static SessionForm Of(Session session)
    {
        var (starts, ends) = (LondonTime.FromUtc(session.StartsAt), LondonTime.FromUtc(session.EndsAt));
        return new(
            $"{session.Capacity}",
            starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            starts.ToString("HH:mm", CultureInfo.InvariantCulture),
            ends.ToString("HH:mm", CultureInfo.InvariantCulture),
            session.Venue?.Name ?? "",
            session.Venue?.Address ?? "",
            ""
        );
    }

    /// <summary>Takes what was sent, of whichever form of the page.</summary>
    public static SessionForm Read(PostedForm form, Session session)
    {
        var shown = Of(session);
        return new(
            Or("capacity", shown.Capacity),
            Or("date", shown.Date),
            Or("starts", shown.Starts),
            Or("ends", shown.Ends),
            Or("venue", shown.Venue),
            Or("address", shown.Address),
            form.Line("reason")
        );

        string Or(string field, string otherwise) => form.Has(field) ? form.Line(field) : otherwise;
    }

    /// <summary>What is to be changed, what to note of it, or what is wrong.</summary>
    public (SessionChange? Change, string What, IReadOnlyList<FieldError> Errors) Decide(string what, Session session)
    {
        var errors = new List<FieldError>();
        return what switch
        {
            SetCapacity => (CapacityChange(errors), $"{session.Place} now has {Capacity} places.", errors),
            Close => (new() { IsClosed = true }, $"{session.Place} takes no more bookings.", errors),
            Reopen => (new() { IsClosed = false }, $"{session.Place} takes bookings again.", errors),
            Cancel => (CancelChange(errors), $"{SessionText.Of(session)} was cancelled: {Reason}", errors),
            Move => (MoveChange(session, errors), $"{SessionText.Of(session)} was moved.", errors),
            _ => (null, "", errors),
        };
    }

    private SessionChange? CapacityChange(List<FieldError> errors)
    {
        if (
            int.TryParse(Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var places)
            && places <= SeriesPlan.LargestCapacity
        )
        {
            return new() { Capacity = places };
        }

        errors.Add(new("capacity", $"Places must be a number from 0 to {SeriesPlan.LargestCapacity:N0}"));
        return null;
    }

    private SessionChange? CancelChange(List<FieldError> errors)
    {
        if (Reason.Length is > 0 and <= LongestLine)
        {
            return new() { CancelledBecause = Reason };
        }

        errors.Add(new("reason", $"Enter why the session does not take place, in {LongestLine} characters or fewer"));
        return null;
    }

    private SessionChange? MoveChange(Session session, List<FieldError> errors)
    {
        const DateTimeStyles none = DateTimeStyles.None;
        var isDate = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, none, out var date);
        var isStart = TimeOnly.TryParseExact(Starts, "H:mm", CultureInfo.InvariantCulture, none, out var starts);
        var isEnd = TimeOnly.TryParseExact(Ends, "H:mm", CultureInfo.InvariantCulture, none, out var ends);
        Add(isDate, "date", "Enter the date as year-month-day, such as 2011-01-26");
        Add(isStart, "starts", "Enter when it starts in 24 hours, such as 13:30");
        Add(isEnd && (!isStart || ends > starts), "ends", "Enter when it ends, after it starts, such as 15:30");
        Add(session.Venue is null || Venue.Length is > 0 and <= LongestLine, "venue", "Enter the name of the venue");
        Add(session.Venue is null || Address.Length is > 0 and <= LongestLine, "address", "Enter the address");
        return errors.Count > 0
            ? null
            : new()
            {
                StartsAt = LondonTime.ToUtc(date, starts),
                EndsAt = LondonTime.ToUtc(date, ends),
                LunchAt = session.LunchAt + (LondonTime.ToUtc(date, starts) - session.StartsAt),
                Venue = session.Venue is { } venue ? venue with { Name = Venue, Address = Address } : null,
            };

        void Add(bool isGood, string field, string message)
        {
            if (!isGood)
            {
                errors.Add(new(field, message));
            }
        }
    }
}
