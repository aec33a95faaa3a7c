using SchoolsDigital.Documents.Model;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>Terms that some readers may not know.</summary>
internal static class GlossarySection
{
    public static IEnumerable<DocumentSection> Of(DiscussionPaper paper) =>
        paper.Glossary.Count == 0
            ? []
            :
            [
                new(
                    "glossary",
                    "Terms used",
                    [new TermsBlock([.. paper.Glossary.Select(entry => new DocumentTerm(entry.Term, entry.Meaning))])]
                )
                {
                    ContinuesPage = true,
                },
            ];
}
