using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Contacts;

/// <summary>The contacts of a school, added, changed and removed while a round runs.</summary>
public sealed class ContactPagesTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;
    private InvitedSchool school = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Contacts => $"/desk/schools/{round.Ref.Authority}/{school.Urn}";

    private string School => $"{round.Path}/schools/{school.Urn}";

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync();
        browser = await round.SignInAsync();
        school = (await round.SchoolsAsync())[0];
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Replace_DeadAddressWhileTheRoundRuns_IsOfferedAndAskedWithALinkOfTheirOwn()
    {
        // Arrange
        var dead = (await ContactsAsync())[0];
        var before = await InvitationsAsync();

        // Act
        var saved = await SaveAsync($"{Contacts}/contacts/{dead.Id}", "new.head@example.org");
        var offer = saved.Page.QuerySelector("main a[href*='/do/invite']")!.GetAttribute("href")!;
        var mails = (await round.MailsAsync(RoundMail.Invitation)).Count;
        var plan = await browser.GetAsync(offer);
        var unsent = (await round.MailsAsync(RoundMail.Invitation)).Count;
        var done = await PressAsync(offer.Split('?')[0], plan);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));

        // Assert
        Assert.Contains("A contact was replaced by another with another address.", saved.Text);
        Assert.Contains("1 mail within a few minutes", plan.Text);
        Assert.Contains("new.head@example.org", plan.Text);
        Assert.Equal(mails, unsent);
        Assert.Contains("The invitation was queued for 1 contact who had not been invited.", done.Text);
        var made = Assert.Single((await InvitationsAsync()).Skip(before.Count));
        Assert.DoesNotContain(made.Link, before.Select(invitation => invitation.Link));
        Assert.Single(Letters(), letter => letter.Contains("To: ") && letter.Contains("new.head@example.org"));
        var page = await browser.GetAsync(School);
        Assert.Contains("None, removed from the contacts", page.Text);
        Assert.Contains(dead.Email, page.Text);
    }

    [Fact]
    public async Task Add_WithMistakes_SaysThemAndSavesNothing()
    {
        var known = await ContactsAsync();
        var form = DeskBrowser.FormOf(await browser.GetAsync($"{Contacts}/add"));

        var empty = await browser.PostAsync($"{Contacts}/add", form);
        var wrong = await browser.PostAsync($"{Contacts}/add", form.With("email", "nobody at example"));
        var taken = await browser.PostAsync($"{Contacts}/add", form.With("email", known[0].Email));

        Assert.Equal((400, 400, 400), (empty.Status, wrong.Status, taken.Status));
        Assert.Contains("Enter an email address", empty.Text);
        Assert.Contains("Enter an email address in the correct format", wrong.Text);
        Assert.Contains("The school has another contact with this address", taken.Text);
        Assert.Equal(known, await ContactsAsync());
    }

    [Fact]
    public async Task Add_ContactAndRemoveThem_IsInTheLedgerWithoutTheirAddress()
    {
        var added = await SaveAsync($"{Contacts}/add", "temp@example.org");
        var id = (await ContactsAsync()).Single(contact => contact.Email == "temp@example.org").Id;
        var path = $"{Contacts}/contacts/{id}/remove";
        var removed = await PressAsync(path, await browser.GetAsync(path));

        Assert.Contains("A contact was added.", added.Text);
        Assert.Contains("A contact was removed.", removed.Text);
        var entries = await round.Host.Get<Ledger>().ReadForAuthorityAsync(round.Ref.Authority, Token);
        var ours = entries.Where(entry => entry.By == "Anna Coordinator" && entry.Urn == school.Urn).ToList();
        Assert.Equal(["A contact was added.", "A contact was removed."], ours.Select(entry => entry.What).Order());
        Assert.Contains("A contact was removed.", (await browser.GetAsync(School)).Text);
    }

    [Fact]
    public async Task MailAgain_WithoutAReason_AsksForIt()
    {
        var contact = await UnsubscribeAsync();
        var path = $"{Contacts}/contacts/{contact.Id}/mail-again";

        var page = await browser.PostAsync(path, DeskBrowser.FormOf(await browser.GetAsync(path)));

        Assert.Equal(400, page.Status);
        Assert.Contains("Enter why mail may go to this contact again", page.Text);
        Assert.Contains("None, unsubscribed", (await browser.GetAsync(School)).Text);
    }

    [Fact]
    public async Task MailAgain_WithAReason_IsInTheLedgerAndRemindersGoToThemAgain()
    {
        var contact = await UnsubscribeAsync();
        var path = $"{Contacts}/contacts/{contact.Id}/mail-again";
        var form = DeskBrowser.FormOf(await browser.GetAsync(path)).With("reason", "She rang and asked for it.");

        await browser.PostAsync(path, form);
        var page = await browser.GetAsync(School);
        var number = (await InvitationsAsync()).Single(invitation => invitation.ContactId == contact.Id).Number;
        await round.AdvanceToAsync((await round.RoundAsync()).Reminders[0].At.AddHours(1));

        Assert.DoesNotContain("None, unsubscribed", page.Text);
        Assert.Contains("She rang and asked for it.", page.Text);
        var key = new OutboxKey(
            round.Ref.Authority,
            round.Ref.Round,
            $"{RoundMail.ReminderNotStarted}",
            $"{school.Urn}-{number}",
            "1"
        );
        Assert.Equal(MailState.Accepted, (await round.Host.Get<Outbox>().GetAsync(key, Token))!.State);
    }

    [Fact]
    public async Task Get_SomebodyHasUnsubscribed_IsSaidOnEveryPageThatCounts()
    {
        var contact = await UnsubscribeAsync();

        var contacts = await browser.GetAsync(Contacts);
        var failures = await browser.GetAsync("/desk/failures");
        var ofRound = await browser.GetAsync(round.Path);
        var remind = await browser.GetAsync($"{round.Path}/do/remind");
        var register = await browser.GetAsync($"/desk/schools/{round.Ref.Authority}?q={school.Urn}");

        Assert.Contains("None, unsubscribed on 8 November 2010", contacts.Text);
        Assert.Contains(
            $"Let mail go again to {ContactWords.Of(contact)}",
            contacts.Page.QuerySelectorAll("main a").Select(link => link.TextContent)
        );
        Assert.Contains("Contacts who have unsubscribed", failures.Text);
        Assert.Contains(school.Name, failures.Page.QuerySelector("main")!.TextContent);
        Assert.Contains("1 contact at 1 school gets no mail", ofRound.Text);
        Assert.Contains("None goes to 1 contact who has unsubscribed.", remind.Text);
        Assert.Equal("1", register.Page.QuerySelector("tbody tr")!.Children[3].TextContent.Trim());
    }

    [Fact]
    public async Task Get_ViewerOrWrongAddress_SeesNoFormAndChangesNothing()
    {
        var viewer = await round.SignInAsync(DeskRole.Viewer);
        var known = await ContactsAsync();

        var shown = await viewer.GetAsync(Contacts);
        var add = await viewer.GetAsync($"{Contacts}/add");
        var nobody = await browser.GetAsync($"{Contacts}/contacts/c99999/remove");
        var nowhere = await browser.GetAsync($"/desk/schools/{round.Ref.Authority}/999999");

        Assert.Equal((200, 403, 404, 404), (shown.Status, add.Status, nobody.Status, nowhere.Status));
        Assert.DoesNotContain("Add a contact", shown.Text);
        Assert.Equal(known, await ContactsAsync());
    }

    private async Task<Contact> UnsubscribeAsync()
    {
        var contact = (await ContactsAsync())[0];
        await round.Host.Get<Unsubscribes>().StopAsync(round.Ref.Authority, contact.Email, Token);
        await round.AdvanceToAsync(round.Now.AddMinutes(10));
        return contact;
    }

    private async Task<TestResponse> SaveAsync(string path, string email)
    {
        var form = DeskBrowser.FormOf(await browser.GetAsync(path)).With("email", email);
        var answer = await browser.PostAsync(path, form);
        Assert.Equal(303, answer.Status);
        return await browser.GetAsync(answer.Headers.Location!);
    }

    private async Task<TestResponse> PressAsync(string path, TestResponse page)
    {
        var answer = await browser.PostAsync(path, DeskBrowser.FormOf(page));
        Assert.Equal(303, answer.Status);
        return await browser.GetAsync(answer.Headers.Location!);
    }

    private Task<IReadOnlyList<Contact>> ContactsAsync() =>
        round.Host.Get<ContactStore>().FindAsync(round.Ref.Authority, school.Urn, Token);

    private Task<IReadOnlyList<Invitation>> InvitationsAsync() =>
        round.Host.Get<InvitationStore>().ListAsync(round.Ref, school.Urn, Token);

    private IEnumerable<string> Letters() => Directory.GetFiles(round.Host.MailPath, "*.eml").Select(File.ReadAllText);
}
