using SchoolsDigital.Reports.Comments;

namespace SchoolsDigital.Tests.Reports.Comments;

public class CommentEditTests
{
    private const string Original = "Mr Smith, our technician, is good. Mr Smith’s help is what we need.";

    [Theory]
    [InlineData("[Name], our technician, is good. [Name]’s help is what we need.")]
    [InlineData("[…] help is what we need.")]
    [InlineData("Mr [name] is good [...]")]
    public void ProblemOf_WordsAreTakenOutWithAMark_IsNone(string edited) =>
        Assert.Null(CommentEdit.ProblemOf(Original, edited));

    [Theory]
    [InlineData("[Name], our technician, is bad.", "“bad.” is not in the comment")]
    [InlineData("[…] need what is good.", "“what” is not in the comment at this place")]
    [InlineData("Our technician is good.", "“Our” is not in the comment")]
    [InlineData("our technician is good.", "Show where you took words out")]
    [InlineData("[nothing left]", "Leave some of the comment’s own words")]
    [InlineData("", "Leave some of the comment’s own words")]
    public void ProblemOf_SaysWhatNobodyWrote_SaysSo(string edited, string problem) =>
        Assert.Contains(problem, CommentEdit.ProblemOf(Original, edited));
}
