namespace SchoolsDigital.Tests.Web;

public class HouseRulesTests
{
    private const string Good = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Error: Your name - Survey - Norfolk</title><script src="/assets/app.js"></script></head>
        <body><a class="govuk-skip-link" href="#main-content">Skip</a><main id="main-content">
        <div class="govuk-error-summary"><a href="#name">Enter your name</a></div>
        <h1>Your name</h1><h2>Who you are</h2>
        <form method="post" novalidate><input type="hidden" name="_token">
        <fieldset><legend>You</legend><label for="name">Name</label>
        <p class="govuk-error-message" id="name-error">Error: Enter your name</p><input id="name" name="name" aria-describedby="name-error">
        </fieldset><button>Continue</button></form></main></body></html>
        """;

    [Fact]
    public void Check_PageThatKeepsThem_FindsNothing() => Assert.Empty(HouseRules.Check(Good));

    [Theory]
    [InlineData("<!DOCTYPE html>", "", "doctype")]
    [InlineData("lang=\"en\"", "", "language")]
    [InlineData("<h1>Your name</h1>", "", "h1")]
    [InlineData("<h1>Your name</h1>", "<h1>Your</h1><h1>name</h1>", "h1")]
    [InlineData("id=\"main-content\"", "", "skip link")]
    [InlineData("Error: Your name - ", "Your name - ", "do not agree")]
    [InlineData(" - Norfolk", "", "does not have")]
    [InlineData("href=\"#name\"", "href=\"#nome\"", "is no field")]
    [InlineData("Error: Enter your name</p>", "Error: Name missing</p>", "in the words of the summary")]
    [InlineData("<label for=\"name\">Name</label>", "", "no label")]
    [InlineData("<legend>You</legend>", "", "no legend")]
    [InlineData("<button>Continue</button>", "<button></button>", "says nothing")]
    [InlineData(" novalidate", "", "lets the browser")]
    [InlineData("<input type=\"hidden\" name=\"_token\">", "", "no token")]
    [InlineData("<h2>", "<h2 id=\"name\">", "stands 2 times")]
    [InlineData("aria-describedby=\"name-error\"", "aria-describedby=\"name-hint\"", "is not there")]
    [InlineData("<button>", "<button onclick=\"go()\">", "onclick")]
    [InlineData("<h2>", "<h2 style=\"color: red\">", "style")]
    [InlineData(" src=\"/assets/app.js\"", "", "script stands inline")]
    [InlineData("src=\"/assets/app.js\"", "src=\"https://cdn.example.org/app.js\"", "leads elsewhere")]
    [InlineData("src=\"/assets/app.js\"", "src=\"//cdn.example.org/app.js\"", "leads elsewhere")]
    [InlineData("<h2>Who you are</h2>", "<h3>Who you are</h3>", "skips a level")]
    [InlineData("<div class=\"govuk-error-summary\">", "<p>First</p><div class=\"govuk-error-summary\">", "come first")]
    public void Check_PageThatBreaksOne_SaysWhich(string good, string bad, string complaint)
    {
        // Arrange
        Assert.Contains(good, Good, StringComparison.Ordinal);

        // Act
        var broken = HouseRules.Check(Good.Replace(good, bad, StringComparison.Ordinal));

        // Assert
        Assert.Contains(broken, one => one.Contains(complaint, StringComparison.Ordinal));
    }
}
