using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Figures;

namespace SchoolsDigital.Tests.Reports;

/// <summary>A whole paper on a round as large as Norfolk’s, compared with one of the year before.</summary>
public static class NorfolkPaper
{
    public static DiscussionPaper Make()
    {
        var now = NorfolkRound.Make(2010).Tally();
        var earlier = NorfolkRound.Make(2009, 610, 0.55, shift: 1).Tally();
        var matched = MatchedSchools.Between(now, earlier, urn => urn);
        var results = Results.Of(now, new(), matched.Now);

        return new()
        {
            Title = "ICT services for schools: what schools told us",
            Authority = "Norfolk County Council",
            Round = "Online survey, November 2010",
            Audience = "Head teachers, governors and the Project Board",
            PreparedOn = new(2011, 1, 12),
            OpenedOn = new(2010, 11, 1),
            ClosedOn = new(2010, 11, 26),
            Results = results,
            Comparison = Comparison.Of(
                "2010",
                results,
                "2009",
                Results.Of(earlier, new(), matched.Earlier),
                [
                    new(
                        "supplier",
                        "supplier",
                        Comparability.Break,
                        "In 2009 only one option covered all private support."
                    ),
                    new(
                        "barrier",
                        "barrier",
                        Comparability.WithCare,
                        "‘Old equipment’ was called ‘Equipment’ in 2009."
                    ),
                    new("quality", "quality"),
                    new("wanted", "wanted"),
                    new("platform", "platform"),
                ]
            ),
            Phrases =
            [
                new(
                    "platform.vision",
                    ["strongly-agree", "agree"],
                    "agree that Norfolk’s schools need one shared vision"
                ),
                new("barrier", ["money"], "name finance as the main barrier to better use of ICT"),
            ],
            Narrative =
            [
                new(
                    "Why we asked",
                    """
                    The contract for technical support ends in March 2011. Before we design the new service, we asked everybody
                    who works with ICT in a school what they need.

                    - The requirements go to the Project Board on **12 January**.
                    - The design is tested with schools in three workshops.

                    More about the project is on [our website](https://www.example.org/ict).
                    """
                ),
                new(
                    "A case study: one technician for five schools",
                    """
                    Five small schools share a technician. *“We used to wait a week,”* says one of the heads.

                    ## What it costs

                    Each school pays by its number of pupils.
                    """,
                    NarrativePlace.Chapter,
                    "support"
                ),
                new(
                    "Questions for the workshops",
                    "1. What must the help desk do first?\n2. What could schools do together?",
                    NarrativePlace.Closing
                ),
            ],
            Comments =
            [
                new(
                    "comment",
                    "We would rather have one person who knows our school than a help desk.\nThat is all.",
                    Sector.Primary
                ),
                new("comment", "Please do not change the filtering again in the middle of term.", Sector.Nursery),
            ],
            Glossary =
            [
                new("Learning platform", "A website on which pupils and teachers share work."),
                new("Cluster", "Neighbouring schools that work together."),
            ],
            Colour = DocumentColour.Of("#005a70"),
            Contact = "ict@example.org",
        };
    }
}
