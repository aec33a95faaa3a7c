using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Tests.Workshops;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.People;

/// <summary>An owner invites people, who come in by their mail, and changes what they may do.</summary>
public sealed class PeoplePagesTests : IAsyncLifetime
{
    private const string People = "/desk/people/portsmouth";
    private const string Bea = "bea@example.org";

    private WorkshopWorld world = null!;
    private DeskBrowser owner = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await WorkshopWorld.OpenAsync();
        owner = await world.SignInAsync(DeskRole.Owner);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Post_Invitation_IsMailedOnceAndItsLinkLetsTheirReceiverInOnce()
    {
        // Arrange
        var form = await InvitationAsync(Bea, DeskRole.Coordinator);

        // Act
        var first = await owner.PostAsync(People, form);
        var second = await owner.PostAsync(People, form);
        await world.SettleAsync();
        var page = await owner.GetAsync(first.Headers.Location.ToString());
        var bea = new DeskBrowser(world.SendAsync);
        var link = LinksTo(Bea).Single();
        var signIn = await bea.GetAsync(link);
        var signedIn = await bea.PostAsync(link, signIn.Form());
        var thief = await new DeskBrowser(world.SendAsync).PostAsync(link, signIn.Form());

        // Assert
        Assert.Equal((303, 303), (first.Status, second.Status));
        Assert.Contains($"Bea ({Bea}) was invited as a coordinator.", page.Text);
        Assert.Contains("Sign in as Bea", signIn.Text);
        Assert.Equal((303, 410), (signedIn.Status, thief.Status));
        var desk = await bea.GetAsync("/desk");
        Assert.Contains("Signed in as Bea", desk.Text);
        Assert.DoesNotContain("/desk/people", desk.Text);
        Assert.Equal(403, (await bea.GetAsync(People)).Status);
    }

    [Theory]
    [InlineData("", Bea, "Viewer", "Enter their name")]
    [InlineData("Bea", "bea", "Viewer", "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData("Bea", Bea, "", "Select what they may do")]
    [InlineData("Bea", Bea, "Emperor", "Select what they may do")]
    public async Task Post_SomethingIsMissing_SaysWhatAndInvitesNobody(
        string name,
        string email,
        string role,
        string problem
    )
    {
        var form = (await InvitationAsync(email, DeskRole.Viewer)).With("name", name).With("role", role);

        var answer = await owner.PostAsync(People, form);

        Assert.Equal(400, answer.Status);
        Assert.Equal(problem, answer.Page.QuerySelector(".govuk-error-summary a")!.TextContent);
        Assert.Empty((await world.Host.Get<RoleStore>().ReadAsync("portsmouth", Token)).People);
    }

    [Fact]
    public async Task Post_LastOwnerRemoved_IsRefusedAndSaysWhy()
    {
        await InviteAsync(Bea, DeskRole.Owner);
        var path = PathOf(Bea);
        var form = DeskBrowser.FormOf(await owner.GetAsync(path)).With("do", "remove");

        var answer = await owner.PostAsync(path, form);

        Assert.Equal(400, answer.Status);
        Assert.Contains("the only owner", answer.Text);
        Assert.DoesNotContain("Remove Bea", (await owner.GetAsync(path)).Text);
        Assert.Single((await world.Host.Get<RoleStore>().ReadAsync("portsmouth", Token)).People);
    }

    [Fact]
    public async Task Post_RoleChanged_CountsWithTheNextPage()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var bea = await SignInAsync(Bea);
        var before = await bea.GetAsync("/desk/start");

        await PressAsync(Bea, "change", ("role", "Coordinator"));

        Assert.Equal(403, before.Status);
        Assert.Equal(200, (await bea.GetAsync("/desk/start")).Status);
    }

    [Fact]
    public async Task Post_PersonRemoved_IsOutAtOnceAndTheLedgerSaysByWhom()
    {
        await InviteAsync(Bea, DeskRole.Coordinator);
        var bea = await SignInAsync(Bea);

        await PressAsync(Bea, "remove");

        Assert.Equal(401, (await bea.GetAsync("/desk")).Status);
        var noted = await world.Host.Get<Ledger>().ReadForAuthorityAsync("portsmouth", Token);
        Assert.Contains(
            noted,
            entry => (entry.By, entry.What) == ("Anna Coordinator", $"Bea ({Bea}), a coordinator, was removed.")
        );
    }

    [Fact]
    public async Task Post_SessionEndedByItsPersonElsewhere_IsOverThere()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var (office, home) = (await SignInAsync(Bea), await SignInAsync(Bea));
        var page = await home.GetAsync("/desk/sessions");
        var sessions = DeskBrowser.Forms(page).Length;

        // The list does not say which of the two is whose, so that the first may be the session at home itself.
        await home.PostAsync("/desk/sessions", DeskBrowser.FormOf(page));
        var (atOffice, atHome) = (await office.GetAsync("/desk"), await home.GetAsync("/desk"));
        if (atHome.Status == 200)
        {
            await home.PostAsync("/desk/sessions", DeskBrowser.FormOf(page, 1));
        }

        Assert.Equal(2, sessions);
        Assert.Equal([200, 401], new[] { atOffice.Status, atHome.Status }.Order());
        Assert.Equal(401, (await home.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Post_SessionOfSomebodyElse_GoesOn()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        await InviteAsync("carl@example.org", DeskRole.Viewer);
        var (bea, carl) = (await SignInAsync(Bea), await SignInAsync("carl@example.org"));
        var ofBea = DeskBrowser.FormOf(await bea.GetAsync("/desk/sessions"))["session"]!;
        var form = DeskBrowser.FormOf(await carl.GetAsync("/desk/sessions")).With("session", ofBea);

        await carl.PostAsync("/desk/sessions", form);

        Assert.Equal(200, (await bea.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Post_SessionsEndedByAnOwner_AreOver()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var bea = await SignInAsync(Bea);
        Assert.Contains("Bea has signed in", (await owner.GetAsync(PathOf(Bea))).Text);

        await PressAsync(Bea, "end");

        Assert.Equal(401, (await bea.GetAsync("/desk")).Status);
        Assert.Contains("Bea is not signed in", (await owner.GetAsync(PathOf(Bea))).Text);
    }

    [Fact]
    public async Task Post_AskForALink_IsMailedToPeopleWithARoleOnlyAndSaysTheSameToAll()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var before = LinksTo(Bea).Count;
        var browser = new DeskBrowser(world.SendAsync);

        var known = await AskAsync(browser, "  BEA@example.org ");
        var unknown = await AskAsync(browser, "dora@example.org");
        await world.SettleAsync();

        Assert.Equal((303, "/desk/sign-in?sent=yes"), (known.Status, known.Headers.Location.ToString()));
        Assert.Equal((303, "/desk/sign-in?sent=yes"), (unknown.Status, unknown.Headers.Location.ToString()));
        Assert.Equal(before + 1, LinksTo(Bea).Count);
        Assert.Empty(LinksTo("dora@example.org"));
        var link = LinksTo(Bea)[^1];
        Assert.Equal(303, (await browser.PostAsync(link, (await browser.GetAsync(link)).Form())).Status);
        Assert.Equal(200, (await browser.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Post_AskForALinkTenTimes_FillsNobodysInbox()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var before = LinksTo(Bea).Count;
        var browser = new DeskBrowser(world.SendAsync);

        for (var time = 0; time < 10; time++)
        {
            Assert.Equal(303, (await AskAsync(browser, Bea)).Status);
        }

        await world.SettleAsync();
        Assert.InRange(LinksTo(Bea).Count - before, 1, 3);
    }

    [Fact]
    public async Task Housekeeping_MailsOfMonthsAgo_AreDeleted()
    {
        await InviteAsync(Bea, DeskRole.Viewer);
        var outbox = world.Host.Get<Outbox>();
        var before = await outbox.ListAsync("portsmouth", "desk.2021-05", cancellationToken: Token).CountAsync(Token);

        await world.AdvanceToAsync("2021-08-02 10:00");
        await world.Host.Get<Housekeeping>().RunAsync(Token);

        Assert.Equal(1, before);
        Assert.Empty(await outbox.ListAsync("portsmouth", "desk.2021-05", cancellationToken: Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Get_AuthorityThatHasHadNoRound_IsNoPageOfPeople() =>
        Assert.Equal(404, (await owner.GetAsync("/desk/people/suffolk")).Status);

    private static async Task<TestResponse> AskAsync(DeskBrowser browser, string email) =>
        await browser.PostAsync("/desk/sign-in", (await browser.GetAsync("/desk/sign-in")).Form().With("email", email));

    private async Task<TestForm> InvitationAsync(string email, DeskRole role) =>
        DeskBrowser
            .FormOf(await owner.GetAsync(People))
            .With("name", email == Bea ? "Bea" : "Carl")
            .With("email", email)
            .With("role", $"{role}");

    private async Task InviteAsync(string email, DeskRole role)
    {
        Assert.Equal(303, (await owner.PostAsync(People, await InvitationAsync(email, role))).Status);
        await world.SettleAsync();
    }

    private async Task PressAsync(string email, string button, params (string Name, string Value)[] fields)
    {
        var path = PathOf(email);
        var form = DeskBrowser.FormOf(await owner.GetAsync(path)).With("do", button);
        foreach (var (name, value) in fields)
        {
            form = form.With(name, value);
        }

        Assert.Equal(303, (await owner.PostAsync(path, form)).Status);
    }

    private Task<DeskBrowser> SignInAsync(string email) =>
        DeskBrowser.SignInAsync(world.SendAsync, world.Host.Get<DeskLinks>(), world.Host.Get<SignedLinks>(), email);

    private static string PathOf(string email) => $"{People}/{DeskPerson.IdOf(email)}";

    private List<string> LinksTo(string email) =>
        [
            .. world
                .Post.Batches.SelectMany(batch => batch.Recipients)
                .Where(recipient => recipient.To.Address.Equals(email, StringComparison.OrdinalIgnoreCase))
                .Select(recipient => new Uri(recipient.Values["Link"]).AbsolutePath),
        ];
}
