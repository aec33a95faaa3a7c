using SchoolsDigital.Consultations;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>People who answer without a browser, as the Norfolk rehearsal has them, to give the pages something to show.</summary>
internal sealed class SimulatedStaff
{
    private readonly LocalHost host;
    private readonly InProcessBrowser browser;
    private readonly Respondent respondent;
    private int people;

    public SimulatedStaff(LocalHost host, Consultation consultation)
    {
        this.host = host;
        var path = Path.Combine(Repository.Sample("norfolk-ict-services"), RehearsalFile.Name);
        var plan = RehearsalFile.Read(path, File.ReadAllText(path));
        browser = new(host, new("https://schools.example.org"));
        respondent = new(browser, consultation.Survey, new AnswerMaker(plan, new(plan.Seed, plan.Responses)));
    }

    /// <summary>The next person answers from a mail, and sends the answers or gives up on a page.</summary>
    public async Task AnswerAsync(Letter letter, int? pagesUntilGivingUp = null)
    {
        var now = host.Get<TimeProvider>().GetUtcNow();
        var person = new StaffMember(
            Interlocked.Increment(ref people),
            letter.Urn,
            now,
            letter.Invitation,
            pagesUntilGivingUp
        );
        Assert.True(await respondent.AnswerAsync(person, letter.Link, CancellationToken.None));
    }

    /// <summary>Whether somebody who has answered is shown a page, and not sent on to another.</summary>
    public async Task<bool> IsShownAsync(string path) =>
        (await browser.GetAsync(path, CancellationToken.None)).Path == path;
}
