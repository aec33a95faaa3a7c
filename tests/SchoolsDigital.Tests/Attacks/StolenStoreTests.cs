using System.Text.Json;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Rounds.Responses;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Somebody has a copy of the data folder, and not its keys. What can they learn of a small anonymous round?</summary>
public sealed class StolenStoreTests
{
    [Fact]
    public async Task Responses_StoreWithoutKeys_ShareNoWordWithAnythingThatNamesASchoolOrAPerson()
    {
        await using var trust = await SmallTrust.AnsweredAsync();

        var store = trust.Steal();

        var responses = store.Table("Responses");
        Assert.Equal(trust.Answered.Count, responses.Count);
        var words = responses.SelectMany(row => row.Words).ToHashSet(StringComparer.Ordinal);
        var joins = store.Rows.Where(row => row.Table != "Responses" && row.Words.Overlaps(words));
        Assert.Empty(joins.Select(row => $"{row.Table} {row.Row}: {string.Join(' ', row.Words.Intersect(words))}"));
    }

    [Fact]
    public async Task Responses_StoreWithoutKeys_SayNothingButThatTheyAreThere()
    {
        await using var trust = await SmallTrust.AnsweredAsync();

        var store = trust.Steal();

        // Nor role, size or sector: with the numbers of responses they would name the school.
        var properties = store
            .Table("Responses")
            .SelectMany(row => JsonDocument.Parse(row.Body).RootElement.EnumerateObject())
            .Select(property => property.Name);
        Assert.Equal(["Sealed0"], properties.Distinct());
        Assert.All(store.Table("Responses"), row => Assert.DoesNotContain("Size", row.Body));
        Assert.Single(store.Table("Responses").Select(row => row.Body.Length).Distinct());
    }

    [Fact]
    public async Task Folder_WithoutKeys_HoldsNoAnswerInAnyFile()
    {
        await using var trust = await SmallTrust.AnsweredAsync();

        var store = trust.Steal();

        Assert.NotEmpty(store.FilesWith("Sealed0"));
        Assert.All(trust.Answered, answered => Assert.Empty(store.FilesWith(answered.Said)));
    }

    [Fact]
    public async Task Outbox_AfterReminders_NamesNobodyWhoWasReminded()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        await trust.Service.AdvanceToAsync("2010-11-22 12:00");

        var store = trust.Steal();

        var mails = store.Table("Outbox").Where(row => row.Row.StartsWith("E|", StringComparison.Ordinal)).ToList();
        var reminders = mails.Count(row => row.Row.StartsWith("E|ReminderNotStarted|", StringComparison.Ordinal));
        Assert.Equal(trust.Silent.Count, reminders);
        Assert.All(mails, row => Assert.Matches(@"^E\|\w+\|[0-9a-f]{32}\|1$", row.Row));
        Assert.All(mails, row => Assert.StartsWith("{\"Sealed0\":", row.Body));

        // The index of what is due and the rows of counts are named by recipients no more than the mails are.
        string[] people = ["Contacts", "Invitations", "InvitedSchools", "Links"];
        var names = store.Rows.Where(row => people.Contains(row.Table)).SelectMany(row => row.Words).ToHashSet();
        var outbox = store.Table("Outbox").Where(row => !row.Row.StartsWith("B|", StringComparison.Ordinal));
        Assert.DoesNotContain(outbox.SelectMany(row => row.Words), names.Contains);
    }

    [Fact]
    public async Task Outbox_OneContactInTwoMails_IsNamedTwice()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        await trust.Service.AdvanceToAsync("2010-11-22 12:00");

        var store = trust.Steal();

        // Or the name of a reminder would be found among invitations, which are made school by school.
        var names = store
            .Table("Outbox")
            .Where(row => row.Row.StartsWith("E|", StringComparison.Ordinal))
            .Select(row => row.Row.Split('|')[2])
            .ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Outbox_AfterIdentitiesAreDeleted_HoldsNoMail()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        await trust.Service.AdvanceToAsync("2011-01-12 12:00");
        await trust.Service.AdvanceByAsync(
            trust.Service.Consultation.Timetable.IdentitiesDeleted
                - trust.Service.Clock.GetUtcNow()
                + TimeSpan.FromHours(1)
        );

        Assert.DoesNotContain(trust.Steal().Table("Outbox"), row => row.Row.StartsWith("E|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Responses_WithTheKeys_AreAllThereAndSayWhatWasSaid()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        var token = TestContext.Current.CancellationToken;

        var responses = await trust
            .Service.Get<ResponseStore>()
            .ListAsync(trust.Service.Round, token)
            .ToListAsync(token);

        Assert.Equal(
            trust.Answered.Select(answered => answered.Said).Order(StringComparer.Ordinal),
            responses.Select(response => ((TextAnswer)response.Answers["keep"]!).Words).Order(StringComparer.Ordinal)
        );
        Assert.Equal(SmallTrust.Schools, responses.Select(response => response.School).Distinct().Count());
    }
}
