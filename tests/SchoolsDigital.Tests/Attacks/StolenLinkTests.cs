using System.Buffers.Text;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Rehearsals;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Somebody has a copy of the data folder, and not its keys. Do they find a link that opens anything?</summary>
public sealed class StolenLinkTests(RehearsedSamples samples)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_AfterInvitationsAndReminders_HoldsNoLinkThatTheSiteHonours()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        await trust.Service.AdvanceToAsync("2011-01-12 12:00");
        var hunter = new LinkHunter(trust.Service.Get<SignedLinks>());

        // Forty links to answer by, forty to stop mail by, and one to the report.
        Assert.Equal(81, hunter.InMails(trust.Service.Host.MailPath).Count);
        Assert.Empty(hunter.Hunt(trust.Steal()));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Store_AfterAWholeRoundWithWorkshops_HoldsNoLinkThatTheSiteHonours()
    {
        using var folder = new TempFolder();
        await samples.CopyDataAsync("norfolk-ict-services", folder.PathOf("data"));

        await using var host = await LocalHost.StartAsync(folder.PathOf("data"), cancellationToken: Token);
        var hunter = new LinkHunter(host.Get<SignedLinks>());

        Assert.NotEmpty(hunter.InMails(host.MailPath));
        Assert.Empty(hunter.Hunt(StoreDump.Of(host.DataPath)));
    }

    [Fact]
    public async Task Visit_WithTheIdOfALinkAlone_IsRefusedEverywhere()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        var browser = new ServiceBrowser(trust.Service.Host);
        var link = trust.Answered[0].Invitation.Link;
        var later = trust.Service.Clock.GetUtcNow().AddDays(30);
        var signed = trust.Service.Get<SignedLinks>().Create(link, LinkPurpose.Survey, later);
        Assert.Equal(200, (await browser.GetAsync($"/norfolk/survey/{signed}")).Status);

        foreach (var page in new[] { "survey", "school", "report", "unsubscribe" })
        {
            foreach (var guess in GuessesFrom(link, signed))
            {
                Assert.Equal(404, (await browser.GetAsync($"/norfolk/{page}/{guess}")).Status);
            }
        }
    }

    // The id as it stands in the store, in other spellings, and in a link whose signature is made up.
    private static IEnumerable<string> GuessesFrom(LinkId link, string signed)
    {
        var bytes = Base64Url.DecodeFromChars(signed);
        yield return $"{link}";
        yield return Base64Url.EncodeToString(bytes.AsSpan(7, LinkId.Length));
        yield return $"{link}{new string('0', SignedLinks.Length - 32)}";
        bytes.AsSpan(23).Clear();
        yield return Base64Url.EncodeToString(bytes);
    }
}
