using SchoolsDigital.Documents.Model;
using SchoolsDigital.Tests.Reports;

namespace SchoolsDigital.Tests.Documents;

public class DocumentColourTests
{
    [Theory]
    [InlineData("#005a70", "#005a70")]
    [InlineData("005a70", "#005a70")]
    [InlineData(null, "#12436d")]
    [InlineData("red", "#12436d")]
    [InlineData("#12345", "#12436d")]
    [InlineData("#000000;}</style><script>", "#12436d")]
    public void Of_Text_IsAColourOrTheUsualOne(string? text, string hex) =>
        Assert.Equal(hex, DocumentColour.Of(text).Hex);

    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#ffdd00")]
    [InlineData("#00ff00")]
    [InlineData("#8ab4f8")]
    public void Of_LightColour_IsDarkenedUntilItCanBeRead(string text) =>
        Assert.InRange(PaperChecks.Contrast(DocumentColour.Of(text).Hex, "#ffffff"), 4.5, 6.5);

    [Fact]
    public void Hex_NothingChosen_IsTheUsualColour() => Assert.Equal("#12436d", default(DocumentColour).Hex);
}
