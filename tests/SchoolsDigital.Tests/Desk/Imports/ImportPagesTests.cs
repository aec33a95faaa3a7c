using System.Text;
using SchoolsDigital.Imports;
using SchoolsDigital.Tests.Imports;
using SchoolsDigital.Tests.Schools;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Imports;

public sealed class ImportPagesTests : IAsyncLifetime
{
    private const string Choose = "/desk/imports/register";

    private ImportHost host = null!;
    private DeskBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ImportHost.StartAsync();
        browser = await host.SignInAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Post_EmptyDesk_FromTheFileToTheRegisterInForce()
    {
        // Act
        var empty = await browser.GetAsync("/desk/schools");
        var sent = await UploadAsync(ImportHost.Register(60) + "\r\n12,926,1,Broken,State-funded primary,1");
        await host.SettleAsync();
        var path = sent.Headers.Location.ToString();
        var plan = await browser.GetAsync(path);
        var list = await browser.GetAsync($"{path}/added?page=2");
        var confirmed = await browser.PostAsync(path, Decide(plan, "confirm"));
        var twice = await browser.PostAsync(path, Decide(plan, "confirm"));
        await host.SettleAsync();
        var done = await browser.GetAsync(path);
        var schools = await browser.GetAsync("/desk/schools");

        // Assert
        Assert.Contains("Nothing has been imported yet", empty.Text);
        Assert.Equal((303, 200), (sent.Status, plan.Status));
        Assert.Equal("Check what will change", plan.Heading);
        Assert.Contains("Line", plan.Text);
        Assert.Contains("A URN has six digits", plan.Text);
        Assert.Contains("See all 60", plan.Text);
        Assert.Equal(10, list.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal((303, 303), (confirmed.Status, twice.Status));
        Assert.Equal("Register imported", done.Heading);
        Assert.Contains("Confirmed by Anna Coordinator", done.Text);
        Assert.Contains("A URN has six digits", done.Text);
        Assert.Contains("60 open schools", schools.Text);
        Assert.Contains("In force", schools.Text);
        Assert.Equal(60, (await host.RegisterAsync()).Schools.Count);
    }

    [Fact]
    public async Task Post_PackedFile_IsTakenAsItIs()
    {
        var packed = Csv.Pack(Encoding.UTF8.GetBytes(ImportHost.Register(3)));

        var sent = await UploadAsync(packed, "schools.csv.gz");
        await host.SettleAsync();

        Assert.Contains("New schools", (await browser.GetAsync(sent.Headers.Location.ToString())).Text);
    }

    [Theory]
    [InlineData("", "", "Choose a file")]
    [InlineData("schools.csv", "", "The file is empty")]
    [InlineData(
        "schools.xlsx",
        "PK\u0003\u0004",
        "This is a zip archive or an Excel workbook. Unpack it, or save the sheet as CSV"
    )]
    [InlineData("schools.doc", "\u0001\0\0", "This is not a text file. Save the sheet as CSV")]
    public async Task Post_NoTable_SaysWhatIsWrongAtTheField(string name, string content, string words)
    {
        var page = await UploadAsync(Encoding.Latin1.GetBytes(content), name);

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Page.QuerySelector("#file-error")!.TextContent);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("norfolk", page.Page.QuerySelector("#authority")!.GetAttribute("value"));
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task Post_FieldsAreWrong_NamesEachAndKeepsNothing()
    {
        var page = await UploadAsync(
            ImportHost.Register(3),
            form => form.With("authority", "Norfolk County").With("la", "92x")
        );

        Assert.Equal(400, page.Status);
        Assert.Contains("Enter the authority’s code", page.Page.Body!.TextContent);
        Assert.Contains("Enter codes of three digits", page.Text);
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task Post_ContactsToBeKeptUntilYesterday_AsksForADateInTheFuture()
    {
        const string Path = "/desk/imports/contacts";
        var form = DeskBrowser.FormOf(await browser.GetAsync(Path)).Without("file").With("authority", "norfolk");

        var page = await browser.SendAsync(
            MultipartBody.Request(
                Path,
                form.With("until-year", "2025"),
                "c.csv",
                Encoding.UTF8.GetBytes(ImportHost.Contacts(1))
            )
        );

        Assert.Equal(400, page.Status);
        Assert.Contains("Enter a date in the future", page.Text);
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_SaysTheLimitAndKeepsNothing()
    {
        var page = await UploadAsync(
            new byte[ImportIntake.MaxBytes + 1]
                .Select(_ => (byte)'a')
                .ToArray(),
            "large.csv"
        );

        Assert.Equal(400, page.Status);
        Assert.Contains("The file is larger than 100 MB", page.Text);
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task Post_BreaksOffOnTheWay_SaysSoAndKeepsNothing()
    {
        var page = await UploadAsync(Encoding.UTF8.GetBytes(ImportHost.Register(3)), "schools.csv", isWhole: false);

        Assert.Equal(400, page.Status);
        Assert.Contains("did not arrive as a whole", page.Text);
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task Post_WithoutAGoodToken_TakesNothing()
    {
        // Arrange
        var other = await host.SignInAsync(name: "Bert");
        var form = DeskBrowser.FormOf(await other.GetAsync(Choose)).Without("file").With("authority", "norfolk");
        var file = Encoding.UTF8.GetBytes(ImportHost.Register(3));

        // Act
        var foreign = await browser.SendAsync(MultipartBody.Request(Choose, form, "a.csv", file));
        var none = await browser.SendAsync(MultipartBody.Request(Choose, form.Without("_token"), "a.csv", file));
        var nobody = await host.SendAsync(MultipartBody.Request(Choose, form, "a.csv", file));

        // Assert
        Assert.Equal((400, 400, 401), (foreign.Status, none.Status, nobody.Status));
        Assert.Equal(0, host.Files);
    }

    [Fact]
    public async Task GetAndPost_Viewer_SeesThePlanAndNothingToDo()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(3));
        var viewer = await host.SignInAsync(DeskRole.Viewer);
        var path = $"/desk/imports/norfolk/{import.Id}";
        var form = Decide(await browser.GetAsync(path), "confirm");

        // Act
        var plan = await viewer.GetAsync(path);
        var choose = await viewer.GetAsync(Choose);
        var schools = await viewer.GetAsync("/desk/schools");
        var act = await viewer.PostAsync(path, form);

        // Assert
        Assert.Equal((200, 403), (plan.Status, choose.Status));
        Assert.False(DeskBrowser.HasForm(plan));
        Assert.DoesNotContain("Import a register", schools.Text);
        Assert.NotEqual(303, act.Status);
        Assert.Equal(ImportState.Planned, (await host.FindAsync(import.Ref)).State);
    }

    [Fact]
    public async Task Post_MoreThanATenth_AsksForATickAndThenDoesIt()
    {
        // Arrange
        await host.ImportAsync(ImportHost.Register(10));
        var import = await host.UploadAsync(ImportHost.Register(8));
        var path = $"/desk/imports/norfolk/{import.Id}";
        var form = Decide(await browser.GetAsync(path), "confirm");

        // Act
        var refused = await browser.PostAsync(path, form);
        var done = await browser.PostAsync(path, form.With("force", "yes"));
        await host.SettleAsync();

        // Assert
        Assert.Equal((400, 303), (refused.Status, done.Status));
        Assert.Contains("Tick the box to confirm that more than a tenth changes", refused.Text);
        Assert.Equal(8, (await host.RegisterAsync()).Schools.Count);
    }

    [Fact]
    public async Task Post_AnotherImportLandedSince_ShowsTheNewPlanInstead()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(4));
        var path = $"/desk/imports/norfolk/{import.Id}";
        var form = Decide(await browser.GetAsync(path), "confirm");
        await host.ImportAsync(ImportHost.Register(3));

        // Act
        var refused = await browser.PostAsync(path, form);
        await host.SettleAsync();
        var again = await browser.PostAsync(path, form);

        // Assert
        Assert.Equal((409, 409), (refused.Status, again.Status));
        Assert.Contains("Nothing was imported. Check the new plan", again.Text);
        Assert.Equal("1", again.Page.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(3, (await host.RegisterAsync()).Schools.Count);
    }

    [Fact]
    public async Task Post_ChangeNothing_CancelsAndAnOldTabIsTold()
    {
        // Arrange
        var import = await host.UploadAsync(ImportHost.Register(4));
        var path = $"/desk/imports/norfolk/{import.Id}";
        var shown = await browser.GetAsync(path);

        // Act
        var cancelled = await browser.PostAsync(path, Decide(shown, "cancel"));
        await host.SettleAsync();
        var late = await browser.PostAsync(path, Decide(shown, "confirm"));

        // Assert
        Assert.Equal((303, 409), (cancelled.Status, late.Status));
        Assert.Equal("Import cancelled", late.Heading);
        Assert.Contains("Anna Coordinator decided against it", late.Text);
    }

    [Theory]
    [InlineData("/desk/imports/pupils")]
    [InlineData("/desk/imports/norfolk/00000000000000000000000000000001")]
    [InlineData("/desk/imports/Norfolk/1")]
    public async Task Get_NothingThere_IsNotFound(string path) =>
        Assert.Equal(404, (await browser.GetAsync(path)).Status);

    private static TestForm Decide(TestResponse plan, string decision) =>
        DeskBrowser.FormOf(plan).With("decision", decision);

    private Task<TestResponse> UploadAsync(string text, Func<TestForm, TestForm>? change = null) =>
        UploadAsync(Encoding.UTF8.GetBytes(text), "schools.csv", change);

    private async Task<TestResponse> UploadAsync(
        byte[] file,
        string name,
        Func<TestForm, TestForm>? change = null,
        bool isWhole = true
    )
    {
        var form = DeskBrowser.FormOf(await browser.GetAsync(Choose)).Without("file").With("authority", "norfolk");
        return await browser.SendAsync(
            MultipartBody.Request(Choose, change?.Invoke(form) ?? form, name, file, isWhole)
        );
    }
}
