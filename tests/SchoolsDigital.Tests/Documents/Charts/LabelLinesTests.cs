using SchoolsDigital.Documents.Charts;

namespace SchoolsDigital.Tests.Documents.Charts;

public class LabelLinesTests
{
    [Theory]
    [InlineData("Yes", new[] { "Yes" })]
    [InlineData("", new[] { "" })]
    [InlineData(
        "A technician shared with other schools in our cluster",
        new[] { "A technician shared with other", "schools in our cluster" }
    )]
    public void Of_Label_BreaksBetweenWords(string label, string[] lines) => Assert.Equal(lines, LabelLines.Of(label));

    [Theory]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen and more words after it")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("学校网络学校网络学校网络学校网络学校网络学校网络学校网络")]
    public void Of_AnyLabel_FitsOnATelephoneAndLosesNothing(string label)
    {
        // Act
        var lines = LabelLines.Of(label);

        // Assert
        Assert.All(lines, line => Assert.InRange(LabelLines.WidthOf(line), 0, LabelLines.Width));
        Assert.Equal(label.Replace(" ", ""), string.Concat(lines).Replace("-", "").Replace(" ", ""));
    }
}
