using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Tests.Rehearsals;

public sealed class PageReadingTests
{
    [Fact]
    public void Of_PageWithForm_FindsItsFieldsAndNoOthers()
    {
        // Arrange
        const string html = """
            <form action="/search" method="get"><input name="words" type="text"></form>
            <form method="post" novalidate><input type="hidden" name="token" value="a&amp;b>c">
            <input class="x" id="q" name="q-role" type="radio" value="head"><textarea name="q-wish"></textarea>
            <a href="/elsewhere">No</a><button type="submit">Go</button></form><input name="after">
            """;

        // Act
        var reading = PageReading.Of(html);

        // Assert
        Assert.Equal(
            [
                new FormField("hidden", "token", "a&b>c"),
                new FormField("radio", "q-role", "head"),
                new FormField("text", "q-wish", ""),
                new FormField("button", "", ""),
            ],
            reading.Fields
        );
    }

    [Fact]
    public void Of_PageWithoutForm_FindsTheLinkThatLooksLikeAButton()
    {
        // Act
        var reading = PageReading.Of(
            """<a class="govuk-back-link" href="/before">Back</a><a href="/no">No</a><a href="/go" class="govuk-button">Go</a>"""
        );

        // Assert
        Assert.Null(reading.Fields);
        Assert.Equal(("/go", "/before"), (reading.NextLink, reading.BackLink));
    }
}
