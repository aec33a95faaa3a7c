using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>An attacker with the whole database and the logs, and without the secret.</summary>
public sealed class AnonymityTests
{
    [Fact]
    public async Task Responses_InTheWholeDatabase_CannotBeJoinedToALink()
    {
        await using var site = await AnsweringSite.OpenAsync();
        foreach (var path in (string[])[site.HeadPath, site.StaffPath])
        {
            var person = await AnsweringTests.BeginAsync(site, path);
            if (path == site.StaffPath)
            {
                await person.SendAsync();
            }

            await person.AnswerToTheEndAsync();
            await person.SendAsync();
        }

        var invitations = await site
            .Site.Get<InvitationStore>()
            .ListAsync(site.Round.Ref, AnsweringSite.Urn, TestContext.Current.CancellationToken);
        var rows = site.Store.Dump.Split('\n');
        var responses = rows.Where(row => row.StartsWith("(Responses,", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, responses.Count);
        foreach (var row in responses)
        {
            var respondent = row.Split(')')[0].Split('-')[^1];
            Assert.Matches("^[0-9a-f]{32}$", respondent);
            Assert.All(
                rows.Except([row]).Concat(site.Site.Log.Lines),
                other => Assert.DoesNotContain(respondent, other)
            );
            Assert.DoesNotContain($"{AnsweringSite.Urn}", row);
            Assert.DoesNotContain($"\"{AnsweringSite.HeadContact}\"", row);
            Assert.DoesNotContain("2010-", row.Replace(site.Round.Ref.Round, ""));
            Assert.DoesNotMatch("[0-9]{2}:[0-9]{2}", row);
            Assert.All(invitations, invitation => Assert.DoesNotContain($"{invitation.Link}", row));
        }
    }

    [Fact]
    public async Task Logs_OfAWholeAnswer_HoldNoLinkAndNoReference()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        await head.SendAsync();
        var reference = head.Shown.Page.QuerySelector(".govuk-panel__body strong")!.TextContent;

        Assert.NotEmpty(site.Site.Log.Lines);
        Assert.All(
            site.Site.Log.Lines,
            line =>
            {
                Assert.DoesNotContain(site.HeadPath.Split('/')[^1], line);
                Assert.DoesNotContain(reference, line);
                Assert.DoesNotContain($"{AnsweringSite.Urn}", line);
            }
        );
        Assert.DoesNotContain(reference, site.Store.Dump);
    }

    [Fact]
    public async Task Answering_ByOnePerson_WritesToNothingButTheirResponse()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var before = site.Store.Dump.Split('\n');

        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        await head.SendAsync();

        var added = Assert.Single(site.Store.Dump.Split('\n').Except(before));
        Assert.StartsWith("(Responses,", added);
    }
}
