using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Desk.Starts;

public sealed class StartRoundPageTests : IAsyncLifetime
{
    private const string Path = "/desk/start";
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.PrepareAsync();
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_NoRoundYet_SaysHowToStartOne()
    {
        var page = await browser.GetAsync("/desk");

        Assert.Contains("No round has been started yet", page.Text);
        Assert.NotNull(page.Page.QuerySelector("main a[href='/desk/schools']"));
        Assert.NotNull(page.Page.QuerySelector($"a[href='{Path}']"));
    }

    [Fact]
    public async Task Post_SoundFile_ShowsHowItWillRunAndStartsOncePressedTwice()
    {
        // Arrange
        var check = await SendAsync(round.Consultation.Source.Text);
        var beforeStart = await round.Host.Get<RoundStore>().FindAsync(round.Ref, Token);
        var form = DeskBrowser.FormOf(check);

        // Act
        var first = await browser.PostAsync(Path, form);
        var second = await browser.PostAsync(Path, form);
        var page = await browser.GetAsync(first.Headers.Location.ToString());
        var third = await SendAsync(round.Consultation.Source.Text);

        // Assert
        Assert.Null(beforeStart);
        Assert.Equal(200, check.Status);
        Assert.Contains("9am on Monday 8 November 2010", check.Text);
        Assert.Matches("[0-9]+ schools, [0-9]+ contacts", check.Text);
        Assert.Equal((303, 303), (first.Status, second.Status));
        Assert.Contains("The round was started.", page.Text);
        var started = Assert.Single(await round.Host.Get<Ledger>().ReadAsync(round.Ref, Token));
        Assert.Equal("Anna Coordinator", started.By);
        Assert.Contains("was started before", third.Text);
        Assert.Null(third.Page.QuerySelector("input[name=start]"));
    }

    [Fact]
    public async Task Post_AnotherFileOfTheSameCode_DoesNotStart()
    {
        // Arrange
        var form = DeskBrowser.FormOf(await SendAsync(round.Consultation.Source.Text));
        await browser.PostAsync(Path, form);

        // Act
        var other = await browser.PostAsync(
            Path,
            form.With(
                "text",
                round.Consultation.Source.Text.Replace("minutes: 15", "minutes: 20", StringComparison.Ordinal)
            )
        );

        // Assert
        Assert.Equal(409, other.Status);
        Assert.Contains("was started before", other.Text);
    }

    [Fact]
    public async Task Post_FileWithErrors_ListsEachWithItsPlaceAndKeepsTheText()
    {
        var text = round
            .Consultation.Source.Text.Replace("sectors: [nursery", "sectors: [nusery", StringComparison.Ordinal)
            .Replace("enoughVoices: 5", "enoughVoices: <b>many</b>", StringComparison.Ordinal);

        var page = await SendAsync(text);

        Assert.Equal(400, page.Status);
        Assert.Contains("Mend 2 errors in the file", page.Text);
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("Error")));
        Assert.Contains("nusery", page.Page.QuerySelector("textarea")!.TextContent);
        Assert.DoesNotContain("<b>many", page.Text);
        Assert.Null(page.Page.QuerySelector("input[name=start]"));
    }

    [Fact]
    public async Task Post_Nothing_AsksForAFile()
    {
        var page = await SendAsync("");

        Assert.Equal(400, page.Status);
        Assert.Contains("Paste a consultation file, or choose one", page.Text);
    }

    [Fact]
    public async Task Post_SchoolsNobodyOfWhichCanBeWrittenTo_AreNamedWithTheReason()
    {
        // Arrange
        var (contacts, authority) = (round.Host.Get<ContactStore>(), round.Ref.Authority);
        var all = (await contacts.ReadAsync(authority, Token)).Contacts.GroupBy(contact => contact.Urn).ToList();
        await contacts.DeleteAsync(authority, all[0].Select(contact => contact.Id).ToHashSet(), Token);
        foreach (var contact in all[1].Append(all[2].First()))
        {
            await round.Host.Get<Unsubscribes>().StopAsync(authority, contact.Email, Token);
        }

        // Act
        var page = await SendAsync(round.Consultation.Source.Text);

        // Assert
        var rows = page
            .Page.QuerySelectorAll("tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())
            .Where(cells => cells is [_, { Length: 6 }, _])
            .ToDictionary(cells => cells[1], cells => cells[2]);
        Assert.Equal("It has no contact", rows[$"{all[0].Key}"]);
        Assert.EndsWith("unsubscribed", rows[$"{all[1].Key}"]);
        Assert.Equal(2, rows.Count);
        Assert.Contains($"{all[1].Count() + 1} contacts have unsubscribed", page.Text);
    }

    [Fact]
    public async Task Post_FileChosen_CountsInPlaceOfTheText()
    {
        // Arrange
        var token = DeskBrowser.FormOf(await browser.GetAsync(Path))["_token"];
        var text = round.Consultation.Source.Text;
        var body = $"""
            --x
            Content-Disposition: form-data; name="_token"

            {token}
            --x
            Content-Disposition: form-data; name="text"

            nonsense
            --x
            Content-Disposition: form-data; name="file"; filename="../../c.yaml"
            Content-Type: text/yaml

            {text}
            --x--

            """.ReplaceLineEndings("\r\n");

        // Act
        var page = await browser.SendAsync(
            new TestRequest("POST", Path)
            {
                Body = System.Text.Encoding.UTF8.GetBytes(body),
                ContentType = "multipart/form-data; boundary=x",
            }
        );

        // Assert
        Assert.Equal((200, "ICT Services for Schools"), (page.Status, page.Heading));
    }

    private async Task<TestResponse> SendAsync(string text)
    {
        var page = await browser.GetAsync(Path);
        return await browser.PostAsync(Path, DeskBrowser.FormOf(page).With("text", text).Without("file"));
    }
}
