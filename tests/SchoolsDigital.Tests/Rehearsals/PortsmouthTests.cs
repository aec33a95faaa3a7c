using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>What the schools of the Portsmouth sample have answered, as it is stored after its rehearsal.</summary>
public sealed class PortsmouthTests(RehearsedSamples samples)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_Portsmouth_StoresAnswersOf64SchoolsThatAgreeOnAVisionAndNameFinance()
    {
        // Arrange
        using var folder = new TempFolder();
        await samples.CopyDataAsync("portsmouth-digital", folder.PathOf("data"));

        // Act: the answers themselves, read by a host that was started later.
        await using var host = await LocalHost.StartAsync(folder.PathOf("data"), cancellationToken: Cancelled);
        var consultation = ConsultationFile
            .Read(await File.ReadAllBytesAsync(Samples.PathOf("portsmouth-digital"), Cancelled))
            .Consultation!;
        var sent = await host.Get<ResponseStore>()
            .ListAsync(RoundStarter.RefOf(consultation), Cancelled)
            .Where(response => response.State == ResponseState.Submitted)
            .ToListAsync(Cancelled);

        // Assert
        Assert.Equal(64, sent.Select(response => response.School).Distinct().Count());
        Assert.Equal(83, Math.Round(100.0 * Share("vision", "strongly-agree")));
        Assert.InRange(Share("barrier", "finance"), 0.5001, 0.6);

        double Share(string question, string option)
        {
            var answers = sent.Select(response => response.Answers[question]).OfType<ChoiceAnswer>().ToList();
            return (double)answers.Count(answer => answer.Option == option) / answers.Count;
        }
    }
}
