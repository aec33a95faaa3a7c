using SchoolsDigital.Documents.Html;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Tests.Reports;

/// <summary>A discussion paper and its annex as readers open them.</summary>
internal static class PaperHtml
{
    public static Task<string> RenderAsync(DiscussionPaper paper) =>
        DocumentHtml.RenderAsync(PaperDocument.Of(paper), paper.Colour);

    public static Task<string> RenderAnnexAsync(DiscussionPaper paper) =>
        DocumentHtml.RenderAsync(AnnexDocument.Of(paper), paper.Colour);
}
