using System.Runtime.CompilerServices;
using SchoolsDigital.Answers;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Answers;

/// <summary>
/// Who has answered what, in attributed rounds. Answers are found by the links of those who gave them, so that there are none
/// once the links have been deleted.
/// </summary>
internal sealed class AttributedAnswers(
    InvitedSchoolStore schools,
    InvitationStore invitations,
    ResponseStore responses,
    ContactStore contacts
)
{
    /// <summary>What people of one school have sent, in the order in which they were invited.</summary>
    public async Task<IReadOnlyList<GivenAnswers>> OfSchoolAsync(
        RoundFile file,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        var round = file.Round.Ref;
        if (file.Consultation.Privacy.IsAnonymous)
        {
            throw new InvalidOperationException($"{round} is anonymous, and who answered what is shown to nobody.");
        }

        var given = new List<GivenAnswers>();
        var known = (await contacts.FindAsync(round.Authority, school.Urn, cancellationToken)).ToDictionary(contact =>
            contact.Id
        );
        foreach (var invitation in await invitations.ListAsync(round, school.Urn, cancellationToken))
        {
            var response = await responses.FindAsync(round, school, invitation.Link, cancellationToken);
            if (response is { State: ResponseState.Submitted })
            {
                var contact = invitation.ContactId is { } id ? known.GetValueOrDefault(id) : null;
                given.Add(new(school, invitation, contact, CountedAnswers.Of(file.Consultation.Survey, response)));
            }
        }

        return given;
    }

    /// <summary>What everybody has sent, school by school.</summary>
    public async IAsyncEnumerable<GivenAnswers> OfRoundAsync(
        RoundFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var school in schools.ListAsync(file.Round.Ref, cancellationToken))
        {
            foreach (var given in await OfSchoolAsync(file, school, cancellationToken))
            {
                yield return given;
            }
        }
    }
}
