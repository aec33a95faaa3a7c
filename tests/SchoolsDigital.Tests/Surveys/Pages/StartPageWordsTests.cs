namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>
/// What people are promised before they answer, word by word: nobody may come to read less, or more, than is so.
/// </summary>
public sealed class StartPageWordsTests
{
    private const string Purged = "We delete the links, names and addresses of the people we asked on 10 June 2011.";

    [Fact]
    public async Task Start_AnonymousRound_SaysWhatEachOfFourCanLearn()
    {
        var words = await WordsAsync("anonymous");

        Assert.Equal(
            [
                "Coordinators at Norfolk County Council can see that someone at your school has answered, but not who. While the survey is open, they see this for at least 4 schools at a time. If you are the only person we asked at your school, they can tell that it was you.",
                "Coordinators cannot see any answers until the survey closes. Then they see results, and what people wrote without a name or a school.",
                "The people who run this service hold the stored answers and a secret key. With both, and with your link, they could work out which answers are yours. We delete our record of your link on 10 June 2011, but a copy of our e-mail to you may be kept elsewhere for longer.",
                "Whoever delivers our e-mail can see your address and your link. If we remind you, they can see that you had not sent your answers.",
            ],
            words.Points
        );
        Assert.Equal(
            [
                "Your answers are anonymous. We keep them without your name, your e-mail address, your link and the time.",
                "Please do not name yourself, pupils or colleagues in what you write.",
                $"Nothing is published about fewer than 7 people or 4 schools. {Purged} We may keep answers, without names, for longer. Read more about privacy.",
            ],
            words.Paragraphs
        );
    }

    [Fact]
    public async Task Start_RoundWithNames_PromisesNoAnonymity()
    {
        var words = await WordsAsync("attributed");

        Assert.Empty(words.Points);
        Assert.Equal(
            [
                "Your answers are not anonymous. Norfolk County Council can find out what you answered, and so can the people who run this service. What is published does not say who answered what.",
                "Please do not name pupils or colleagues in what you write.",
                $"Nothing is published about fewer than 7 people or 4 schools. {Purged} We may keep answers, without names, for longer. Read more about privacy.",
            ],
            words.Paragraphs
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_EitherLink_SaysWhoAsksWhomAndUntilWhen(bool isPersonal)
    {
        await using var site = await OpenAsync("anonymous");
        var visitor = new Visitor(site.Site);

        await visitor.OpenAsync(isPersonal ? site.HeadPath : site.StaffPath);

        Assert.Contains(
            "Norfolk County Council asks the staff of Larkspur Primary School. Everybody answers for themselves.",
            visitor.Words
        );
        Assert.Contains("It takes about 15 minutes.", visitor.Words);
        Assert.Contains("You can answer until 5pm on Friday 10 December 2010, and change your answers", visitor.Words);
        Assert.Contains("Your answers are anonymous", visitor.Words);
    }

    private static Task<AnsweringSite> OpenAsync(string answers) =>
        AnsweringSite.OpenAsync(text =>
            text.Replace("answers: anonymous", $"answers: {answers}")
                .Replace("minimumPeople: 5", "minimumPeople: 7")
                .Replace("minimumSchools: 3", "minimumSchools: 4")
        );

    // What stands below "Your privacy".
    private static async Task<(string[] Points, string[] Paragraphs)> WordsAsync(string answers)
    {
        await using var site = await OpenAsync(answers);
        var page = (await new Visitor(site.Site).OpenAsync(site.HeadPath)).Page;
        var heading = page.QuerySelectorAll("h2").Single(heading => heading.TextContent == "Your privacy");
        var below = new List<AngleSharp.Dom.IElement>();
        for (var next = heading.NextElementSibling; next is not null; next = next.NextElementSibling)
        {
            below.Add(next);
        }

        return (
            [.. below.SelectMany(part => part.QuerySelectorAll("li")).Select(point => point.TextContent.Trim())],
            [.. below.Where(part => part.LocalName == "p").Select(paragraph => paragraph.TextContent.Trim())]
        );
    }
}
