using SchoolsDigital.Reports.Comments;

namespace SchoolsDigital.Tests.Reports.Comments;

public class CommentWarningsTests
{
    [Theory]
    [InlineData("Ask mr smith about it.", CommentWarningKind.Name, "mr smith")]
    [InlineData("The technician, Joe Bloggs, left.", CommentWarningKind.Name, "Joe Bloggs")]
    [InlineData("Joe Bloggs left.", CommentWarningKind.Name, "Joe Bloggs")]
    [InlineData("We were sent to Larkspur again.", CommentWarningKind.Name, "Larkspur")]
    [InlineData("It was Siân’s idea.", CommentWarningKind.Name, "Siân’s")]
    [InlineData("Write to joe@school.example, please.", CommentWarningKind.Email, "joe@school.example")]
    [InlineData("Ring 01603 555 123 any time.", CommentWarningKind.Phone, "01603 555 123")]
    [InlineData("Ring +44 (0)1603 555123.", CommentWarningKind.Phone, "+44 (0)1603 555123")]
    [InlineData("See www.larkspur.example/staff for more", CommentWarningKind.WebAddress, "www.larkspur.example/staff")]
    [InlineData("See larkspur.norfolk.sch.uk for more", CommentWarningKind.WebAddress, "larkspur.norfolk.sch.uk")]
    public void Of_LooksLikeSomebody_PointsAtIt(string text, CommentWarningKind kind, string words) =>
        Assert.Equal([new CommentWarning(kind, words)], CommentWarnings.Of(text));

    [Theory]
    [InlineData("I think that English and Maths need 30 laptops. We teach on Monday.")]
    [InlineData("It cost £1,200 in 2009 and 2010.\nNothing works in Year 6.")]
    [InlineData("")]
    public void Of_Harmless_SaysNothing(string text) => Assert.Empty(CommentWarnings.Of(text));

    [Fact]
    public void Of_Several_AreInOrder()
    {
        var warnings = CommentWarnings.Of("Dr Grey (grey@example.org) rang 01603 555123.");

        Assert.Equal(
            [CommentWarningKind.Name, CommentWarningKind.Email, CommentWarningKind.Phone],
            warnings.Select(warning => warning.Kind)
        );
    }
}
