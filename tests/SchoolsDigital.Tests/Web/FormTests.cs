using System.Text;
using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web;

public sealed class FormTests : IAsyncDisposable
{
    private readonly TestSite site = new(DemoRoutes.AddTo);

    private string Path => $"/demo/{site.Link(LinkPurpose.Survey)}";

    private List<DemoAnswer> Kept => site.Get<DemoAnswers>().Kept;

    [Fact]
    public async Task Post_FromTwoTabsAndAfterGoingBack_IsAcceptedEachTime()
    {
        // Arrange
        var path = Path;
        var firstTab = await FilledFormAsync(path);
        site.Clock.Advance(TimeSpan.FromHours(3));
        var secondTab = await FilledFormAsync(path);

        // Act
        var answers = new[]
        {
            await site.PostAsync(path, secondTab),
            await site.PostAsync(path, firstTab),
            await site.PostAsync(path, firstTab),
        };

        // Assert
        Assert.All(answers, response => Assert.Equal(303, response.Status));
    }

    [Fact]
    public async Task Post_PageOpenForTwoDays_IsSentAfterOneMorePressOfAButton()
    {
        // Arrange
        var path = Path;
        var form = (await FilledFormAsync())
            .With("comment", "Two lines\nand \"quotes\" & <tags>")
            .Add("barriers", "time");
        site.Clock.Advance(TimeSpan.FromDays(2));

        // Act
        var question = await site.PostAsync(path, form);
        Assert.Empty(Kept);
        var response = await site.PostAsync(path, question.Form());

        // Assert
        Assert.Equal((400, "Select continue to send your answers"), (question.Status, question.Heading));
        Assert.Equal(303, response.Status);
        var kept = Assert.Single(Kept);
        Assert.Equal("Two lines\nand \"quotes\" & <tags>", kept.Comment);
        Assert.Equal(["time"], kept.Barriers);
    }

    [Fact]
    public async Task Post_WithoutATokenOfThisLink_ChangesNothing()
    {
        // Arrange
        var form = await FilledFormAsync();
        var token = form[FormTokens.FieldName]!;
        var other = $"/demo/{site.Link(LinkPurpose.Survey, id: 2)}";

        // Act
        var answers = new[]
        {
            await site.PostAsync(other, form),
            await site.PostAsync(Path, form.With(FormTokens.FieldName, "")),
            await site.PostAsync(Path, form.With(FormTokens.FieldName, token[1..] + token[0])),
            await site.PostAsync(Path, form.With(FormTokens.FieldName, site.Link(LinkPurpose.Survey))),
            await site.PostAsync(Path, form.Without(FormTokens.FieldName)),
        };

        // Assert
        Assert.All(
            answers,
            response => Assert.Equal((400, "We could not accept that form"), (response.Status, response.Heading))
        );
        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData("List-Unsubscribe=One-Click", 303)]
    [InlineData("List-Unsubscribe=Two-Clicks", 400)]
    [InlineData("one=two", 400)]
    [InlineData("", 400)]
    public async Task Post_PageOfAMailProvider_IsAcceptedWithoutATokenInOneClickOnly(string body, int status)
    {
        var response = await site.SendAsync(
            new("POST", $"/demo-open/{site.Link(LinkPurpose.Unsubscribe)}") { Body = Encoding.ASCII.GetBytes(body) }
        );

        Assert.Equal(status, response.Status);
    }

    [Fact]
    public async Task Post_OneClickToAnotherPage_ChangesNothing()
    {
        var form = (await FilledFormAsync()).Without(FormTokens.FieldName).With(OneClick.FieldName, OneClick.Value);

        var response = await site.PostAsync(Path, form);

        Assert.Equal(400, response.Status);
        Assert.Empty(Kept);
    }

    [Fact]
    public void Check_AnyCharacterChanged_IsForeign()
    {
        // Arrange
        var tokens = site.Get<FormTokens>();
        var token = tokens.Issue("somebody");

        // Act
        var changed = Enumerable
            .Range(0, token.Length)
            .Select(position => token[..position] + (token[position] is 'A' ? 'B' : 'A') + token[(position + 1)..]);

        // Assert
        Assert.Equal(FormTokenState.Good, tokens.Check(token, "somebody"));
        Assert.All(changed, one => Assert.Equal(FormTokenState.Foreign, tokens.Check(one, "somebody")));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData(";;;")]
    [InlineData(null)]
    public async Task Post_AnotherContentType_IsRefused(string? contentType)
    {
        var body = (await FilledFormAsync()).Encode();

        var response = await site.SendAsync(new("POST", Path) { Body = body, ContentType = contentType });

        Assert.Equal(415, response.Status);
        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyTooLong_IsRefusedWhetherItSaysItsLengthOrNot(bool saysItsLength)
    {
        // Each field is one that would be allowed by itself.
        var value = new string('a', 390_000);
        var body = Encoding.ASCII.GetBytes($"a={value}&b={value}&c={value}");

        var response = await site.SendAsync(new("POST", Path) { Body = body, SaysItsLength = saysItsLength });

        Assert.Equal((413, "What you sent is too long"), (response.Status, response.Heading));
    }

    [Theory]
    [InlineData("many fields")]
    [InlineData("long name")]
    [InlineData("long value")]
    public async Task Post_MoreThanAFormMayHold_IsRefused(string what)
    {
        var text = what switch
        {
            "many fields" => string.Join('&', Enumerable.Range(0, 2000).Select(number => $"f{number}=x")),
            "long name" => new string('n', 500) + "=x",
            _ => "name=" + new string('v', 500_000),
        };

        var response = await site.SendAsync(new("POST", Path) { Body = Encoding.ASCII.GetBytes(text) });

        Assert.Equal(413, response.Status);
    }

    [Fact]
    public async Task Post_AnswerOfThirtyThousandCharacters_IsToldSoByItsField()
    {
        var comment = string.Concat(Enumerable.Repeat("🏫", 15_000));

        var response = await site.PostAsync(Path, (await FilledFormAsync()).With("comment", comment));

        Assert.Equal(400, response.Status);
        Assert.Contains("Comment must be 500 characters or less", response.Text, StringComparison.Ordinal);
        Assert.Equal(comment, response.Form()["comment"]);
    }

    [Theory]
    [InlineData("ab%1B%C2%85c%07", "abc")]
    [InlineData("%F0%9F%8F%AB%ED%A0%80", "🏫%ED%A0%80")]
    [InlineData("++%0D%0A+a%0Db%0Ac%0D%0A", "a\nb\nc")]
    [InlineData("%", "%")]
    public async Task Text_BytesThatNoKeyboardMakes_ComesOutClean(string sent, string expected)
    {
        var form = Encoding.ASCII.GetString((await FilledFormAsync()).Without("comment").Encode());

        await site.SendAsync(new("POST", Path) { Body = Encoding.ASCII.GetBytes($"{form}&comment={sent}") });

        Assert.Equal(expected, Assert.Single(Kept).Comment);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-7; charset=utf-8")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"")]
    [InlineData("multipart/form-data; boundary=\"x")]
    [InlineData("multipart/form-data; boundary=y")]
    [InlineData("multipart/form-data; boundary=x; charset=utf-7")]
    public async Task Post_FormOfATypeThatCannotBeRead_IsToldWhatToDo(string contentType)
    {
        var body = Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"_charset_\"\r\n\r\nutf-7");
        var path = $"/demo-open/{site.Link(LinkPurpose.Unsubscribe)}";

        var response = await site.SendAsync(new("POST", path) { Body = body, ContentType = contentType });

        Assert.Equal(400, response.Status);
        Assert.Contains("Nothing was changed", response.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ConnectionLostOnTheWay_IsToldWhatToDo()
    {
        var response = await site.SendAsync(new("POST", Path) { Stream = new BrokenBody("name=Ann") });

        Assert.Equal((400, "We could not read that"), (response.Status, response.Heading));
        Assert.DoesNotContain(site.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(").")]
    [InlineData(">")]
    [InlineData(";")]
    [InlineData("!")]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("'")]
    [InlineData(" ")]
    [InlineData("\u00a0")]
    [InlineData("\u200b")]
    [InlineData("\ufeff and more")]
    public async Task Link_WithWhatMailProgramsAddToIt_StillWorks(string tail)
    {
        var page = await site.GetAsync(Path + tail);
        var form = page.Form().With("name", "Anna Bell").With("provision", "self");

        var response = await site.PostAsync(Path + tail, form);

        Assert.Equal((200, 303), (page.Status, response.Status));
        Assert.Equal("Anna Bell", Assert.Single(Kept).Name);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("0.")]
    [InlineData("_")]
    [InlineData("-")]
    public async Task Link_WithMoreLettersOfItsOwn_IsNoLink(string tail)
    {
        Assert.Equal(404, (await site.GetAsync(Path + tail)).Status);
    }

    [Fact]
    public async Task Post_NulCharacter_IsRefused()
    {
        var body = Encoding.ASCII.GetBytes("name=a%00b");

        var response = await site.SendAsync(new("POST", Path) { Body = body });

        Assert.Equal((400, "We could not read that"), (response.Status, response.Heading));
    }

    private async Task<TestForm> FilledFormAsync(string? path = null) =>
        (await site.GetAsync(path ?? Path)).Form().With("name", "Anna Bell").With("provision", "self");

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
