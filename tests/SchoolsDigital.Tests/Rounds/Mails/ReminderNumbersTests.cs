using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rounds.Mails;

/// <summary>What those who have not answered are told of colleagues who have, in the words that we give.</summary>
public sealed class ReminderNumbersTests
{
    private const int First = ServiceHost.FirstUrn;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "One person from your school has answered so far.")]
    [InlineData(2, "2 people from your school have answered so far.")]
    public async Task Reminders_RoundWithNames_SayHowManyHaveAnswered(int answered, string words)
    {
        await using var service = await RemindedAsync("attributed", answered);

        Assert.Contains(words, Assert.Single(Reminders(service)));
        Assert.Contains(words, Assert.Single(LastCalls(service)));
    }

    [Fact]
    public async Task Reminders_NobodyHasAnswered_SayNothingOfIt()
    {
        await using var service = await RemindedAsync("attributed", answered: 0);

        Assert.DoesNotContain("answered so far", Assert.Single(Reminders(service)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Reminders_AnonymousRound_AreToTheLetterAsIfNobodyHadAnswered(int answered)
    {
        await using var silent = await RemindedAsync("anonymous", answered: 0);
        await using var some = await RemindedAsync("anonymous", answered);

        Assert.NotEmpty(Reminders(some));
        Assert.Equal(Reminders(silent), Reminders(some));
        Assert.NotEmpty(LastCalls(some));
        Assert.Equal(LastCalls(silent), LastCalls(some));
    }

    private static IReadOnlyList<string> Reminders(ServiceHost service) =>
        service.Mails($"{RoundMail.ReminderNotStarted}");

    private static IReadOnlyList<string> LastCalls(ServiceHost service) => service.Mails($"{RoundMail.ClosingSoon}");

    private static async Task<ServiceHost> RemindedAsync(string answers, int answered)
    {
        var text = VoicesFile
            .Text.Replace("enoughVoices: 1", "enoughVoices: 9")
            .Replace("answers: anonymous", $"answers: {answers}");
        var service = await ServiceHost.StartAsync(text, schools: 1);
        await service.AdvanceToAsync("2010-11-15 10:00");
        for (var person = 1; person <= answered; person++)
        {
            await service.AnswerAsync(First, person);
        }

        await service.Get<RoundCounts>().CountAllAsync(Token);
        await service.AdvanceToAsync("2010-12-09 10:00");
        return service;
    }
}
