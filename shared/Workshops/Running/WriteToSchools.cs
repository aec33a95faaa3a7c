using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>
/// Makes the links of some schools and invites their contacts, or writes again to those schools of which nobody has
/// booked. Writes to none while nobody can book. Returns how many mails. Safe to run twice.
/// </summary>
public sealed class WriteToSchools(
    SeriesStore series,
    RegisterStore registers,
    SeriesInvitations invitations,
    SchoolMails mails,
    TimeProvider clock
) : Activity<SchoolsOrder, int>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<SchoolsOrder, int> Name { get; } = new("Series.WriteToSchools.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(SchoolsOrder input, CancellationToken cancellationToken)
    {
        var found =
            await series.FindAsync(input.Series, cancellationToken)
            ?? throw new PermanentFailureException($"There is no series {input.Series}.");
        if (found.PhaseAt(clock.GetUtcNow()) != SeriesPhase.Open)
        {
            return 0;
        }

        var register = await registers.ReadAsync(input.Series.Authority, cancellationToken);
        var isChaser = input.Step.Kind == SeriesStepKind.Chase;
        var recipients = new List<SeriesInvitation>();
        foreach (var urn in input.Urns)
        {
            if (
                register.Find(urn) is { } school
                && !(isChaser && await series.HasBookedAsync(input.Series, urn, cancellationToken))
            )
            {
                recipients.AddRange(await invitations.EnsureAsync(input.Series, school, cancellationToken));
            }
        }

        return await mails.SendAsync(found, input.Step, recipients, cancellationToken);
    }
}
