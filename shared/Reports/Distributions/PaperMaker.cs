using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Makes a round's discussion paper of its definition, its schools and its responses.</summary>
public sealed class PaperMaker(
    RegisterStore registers,
    InvitedSchoolStore invitedSchools,
    ResponseStore responses,
    RoundComments comments,
    SeriesStore series,
    AttendanceBook attendance,
    FeedbackStore feedback,
    ReportVersions versions,
    TimeProvider clock
)
{
    // People say what they thought of a session in the days after it.
    private static readonly TimeSpan AfterLastSession = TimeSpan.FromDays(14);

    /// <summary>Counts the answers that count and puts a draft of the paper together, with the comments approved so far.</summary>
    public async Task<DiscussionPaper> MakeAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var (round, consultation) = file;
        var register = await registers.ReadAsync(round.Ref.Authority, cancellationToken);
        var invited = await invitedSchools
            .ListAsync(round.Ref, cancellationToken)
            .Select(school => new AskedSchool(AsInvited(register, school), responses.NameOf(round.Ref, school)))
            .ToListAsync(cancellationToken);
        var counted = responses
            .ListAsync(round.Ref, cancellationToken)
            .Select(response => CountedAnswers.Of(consultation.Survey, response));
        var tally = await Tally.OfAsync(consultation.Survey, invited, counted, cancellationToken);
        var rule = new PrivacyRule(consultation.Privacy.MinimumPeople, consultation.Privacy.MinimumSchools);

        return new DiscussionPaper
        {
            Title = consultation.Report.Title,
            Authority = consultation.Authority.Name,
            Round = consultation.Title,
            Audience = consultation.Report.Audience,
            Version = null,
            PreparedOn = LondonTime.DateOf(round.ReportsAt),
            OpenedOn = LondonTime.DateOf(round.OpensAt),
            ClosedOn = LondonTime.DateOf(round.ClosesAt),
            Results = Results.Of(tally, rule),
            Workshops = await WorkshopsAsync(round.Ref, register, rule, cancellationToken),
            Leads = consultation.Report.Leads,
            Asks = consultation.Report.Asks,
            Narrative = [.. consultation.Report.Sections.Select(Narrate)],
            Comments = await comments.ApprovedAsync(file, cancellationToken),
            Colour = DocumentColour.Of(consultation.Authority.Colours.Main),
            Contact = consultation.Authority.ReplyTo,
        };
    }

    // A series is counted once, when it is over. Two versions with different counts could be subtracted, which would tell of
    // the few who came or said something in between.
    private async Task<IReadOnlyList<WorkshopTurnout>> WorkshopsAsync(
        RoundRef round,
        Register register,
        PrivacyRule rule,
        CancellationToken cancellationToken
    )
    {
        var shown = (await versions.LastAsync(round, cancellationToken))?.Workshops ?? [];
        var turnouts = new List<WorkshopTurnout>();
        foreach (var one in await series.ListAsync(round.Authority, cancellationToken))
        {
            if (one.Round != round.Round)
            {
                continue;
            }

            if (shown.FirstOrDefault(turnout => turnout.Code == one.Ref.Series) is { } before)
            {
                turnouts.Add(before);
            }
            else if (
                await IsOverAsync(one.Ref, cancellationToken)
                && await attendance.CountAsync(one.Ref, cancellationToken) is { Came.People: > 0 } counted
            )
            {
                var bookings = await series.ListBookingsAsync(one.Ref, cancellationToken);
                var said = await feedback.CountSchoolsAsync(one.Ref, bookings, cancellationToken);
                turnouts.Add(
                    WorkshopTurnout.Of(counted, rule, register.CountBySector()) with
                    {
                        Feedback = WorkshopFeedback.Of(said, rule),
                    }
                );
            }
        }

        return turnouts;
    }

    private async Task<bool> IsOverAsync(SeriesRef reference, CancellationToken cancellationToken)
    {
        var sessions = await series.ListSessionsAsync(reference, cancellationToken);
        return sessions.All(session => session.IsCancelled || session.EndsAt + AfterLastSession <= clock.GetUtcNow());
    }

    private static NarrativeSection Narrate(ReportSection section) =>
        new(
            section.Title,
            section.Text,
            section.Place == ReportPlace.BeforeResults ? NarrativePlace.Opening : NarrativePlace.Closing
        );

    // As it was when the round opened; the register may have gone on since.
    private static School AsInvited(Register register, InvitedSchool school) =>
        (
            register.Find(school.Urn)
            ?? new School
            {
                Urn = school.Urn,
                Name = school.Name,
                LaCode = 0,
                Sector = school.Sector,
            }
        ) with
        {
            Sector = school.Sector,
        };
}
