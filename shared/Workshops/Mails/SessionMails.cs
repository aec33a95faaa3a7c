using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>Reminds the people of a session, and thanks them after it.</summary>
public sealed class SessionMails(
    SeriesStore store,
    Outbox outbox,
    WorkshopMailBodies bodies,
    AttendanceBook attendance,
    TimeProvider clock
)
{
    /// <summary>The last part of the address of the questions after a session.</summary>
    public const string Feedback = "feedback";

    /// <summary>
    /// Puts the mails into the outbox, none of which reminds of a session that has begun. Safe to call twice. Returns how many.
    /// </summary>
    public async Task<int> SendAsync(SeriesRef reference, SeriesStep step, CancellationToken cancellationToken)
    {
        var series =
            await store.FindAsync(reference, cancellationToken)
            ?? throw new PermanentFailureException($"There is no series {reference}.");
        var sessions = await store.ListSessionsAsync(reference, cancellationToken);
        var session = sessions.Single(one => one.Code == step.Session);
        if (step.Kind == SeriesStepKind.Remind && !session.IsAheadOf(clock.GetUtcNow()))
        {
            return 0;
        }

        var people = await store.ListBookingsAsync(reference, cancellationToken);
        var booked = people.Where(booking => booking.Session == session.Code).ToList();
        if (
            step.Kind == SeriesStepKind.Thank
            && await CameAsync(reference, session.Code, cancellationToken) is { } came
        )
        {
            booked.RemoveAll(booking => !came.Contains(booking.Id));
        }

        if (booked.Count > 0)
        {
            var kind = step.Kind == SeriesStepKind.Remind ? WorkshopMail.WorkshopReminder : WorkshopMail.WorkshopThanks;
            var body = await bodies.RenderAsync(series, kind, SeriesLetters.Of(series, sessions, step, session));
            await outbox.AddAsync(
                body,
                [.. booked.Select(booking => MailTo(series, kind, step, booking))],
                cancellationToken
            );
        }

        return booked.Count;
    }

    // Where nobody was ticked off it is not known who came, and then everybody is thanked.
    private async Task<IReadOnlySet<string>?> CameAsync(
        SeriesRef series,
        string session,
        CancellationToken cancellationToken
    )
    {
        var came = await attendance.ListAsync(series, session, cancellationToken);
        return came.Count > 0 ? came.Select(attendee => attendee.Id).ToHashSet(StringComparer.Ordinal) : null;
    }

    private static OutboxMail MailTo(WorkshopSeries series, WorkshopMail kind, SeriesStep step, Booking booking)
    {
        var page = kind == WorkshopMail.WorkshopThanks ? Feedback : null;
        return new(
            new OutboxKey(
                series.Ref.Authority,
                series.Ref.MailRound,
                $"{kind}",
                booking.Id,
                $"{step.Session}-{step.Number}"
            ),
            booking.Email,
            booking.Name,
            new Dictionary<string, string> { [WorkshopMailBodies.Recipient] = booking.Name },
            new Dictionary<string, MailLink>
            {
                [WorkshopMailBodies.Link] = WorkshopAddresses.ToBooking(series, booking.Id, page),
            }
        );
    }
}
