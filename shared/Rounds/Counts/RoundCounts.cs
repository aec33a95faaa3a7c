using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Counts;

/// <summary>Keeps the counts of open rounds as they stand between reminders, for the desk to show.</summary>
public sealed class RoundCounts(
    AuthorityStore authorities,
    RoundStore rounds,
    RoundFiles files,
    InvitedSchoolStore schools,
    ResponseStore responses,
    CountSchool count,
    SchoolsToCount toCount
)
{
    /// <summary>Counts the schools at which something has happened. A host calls it within seconds of <see cref="SchoolsToCount.Noted"/>.</summary>
    public async Task CountStirredAsync(CancellationToken cancellationToken)
    {
        foreach (var school in toCount.Take())
        {
            await count.RunAsync(school, cancellationToken);
        }
    }

    /// <summary>Counts every school of every open round. A host calls it when it starts, and where it may have missed something.</summary>
    public async Task CountAllAsync(CancellationToken cancellationToken)
    {
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                if (round.State == RoundState.Open)
                {
                    await CountAllAsync(round.Ref, cancellationToken);
                }
            }
        }
    }

    private async Task CountAllAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var enough = (await files.ReadAsync(round, cancellationToken)).Consultation.Links.EnoughVoices;
        var counts = new Dictionary<string, SchoolCounts>();
        await foreach (var response in responses.ListAsync(round, cancellationToken))
        {
            counts[response.School] = counts.GetValueOrDefault(response.School).Plus(response);
        }

        await foreach (var school in schools.ListAsync(round, cancellationToken))
        {
            // What was read a while ago only says where to look again: somebody may have answered, and been counted, since.
            if (school.With(counts.GetValueOrDefault(responses.NameOf(round, school)), enough) != school)
            {
                await count.RunAsync(new(round, school.Urn), cancellationToken);
            }
        }
    }
}
