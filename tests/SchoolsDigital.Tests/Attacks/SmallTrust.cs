using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>
/// A trust of eight schools with five contacts each, who all got a link of their own. In the first school one has answered,
/// in the second two, and so on: the numbers alone tell the first schools apart. What each has said begins with "Said by".
/// </summary>
internal sealed class SmallTrust : IAsyncDisposable
{
    public const int Schools = 8;
    private const int ContactsEach = 5;

    private SmallTrust(ServiceHost service) => Service = service;

    public ServiceHost Service { get; }

    /// <summary>Those who have answered, with what they said.</summary>
    public List<(Invitation Invitation, string Said)> Answered { get; } = [];

    /// <summary>Those who have not.</summary>
    public List<Invitation> Silent { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SmallTrust> AnsweredAsync()
    {
        var file = VoicesFile.Text.Replace(
            "mode: school, enoughVoices: 1",
            "mode: personal, enoughVoices: 9, mostContacts: 5"
        );
        var trust = new SmallTrust(await ServiceHost.StartAsync(file, Schools, ContactsEach));
        await trust.Service.AdvanceToAsync("2010-11-08 10:00");
        for (var school = 0; school < Schools; school++)
        {
            await trust.AnswerAsync(ServiceHost.FirstUrn + school, school + 1);
        }

        return trust;
    }

    public StoreDump Steal() => StoreDump.Of(Service.Host.DataPath);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private async Task AnswerAsync(int urn, int people)
    {
        var round = Service.Round;
        var school = await Service.SchoolAsync(urn);
        foreach (var invitation in await Service.Get<InvitationStore>().ListAsync(round, urn, Token))
        {
            if (invitation.Number > people)
            {
                Silent.Add(invitation);
                continue;
            }

            var said = $"Said by {urn} number {invitation.Number}";
            Answered.Add((invitation, said));
            await Service
                .Get<ResponseStore>()
                .ChangeAsync(round, school, invitation.Link, before => Saying(before, said), Token);
        }

        await Service.Get<CountSchool>().RunAsync(new(round, urn), Token);
    }

    private static Response Saying(Response before, string said) =>
        before with
        {
            State = ResponseState.Submitted,
            Role = "head",
            Answers = before.Answers.With("keep", new TextAnswer(said)),
        };
}
