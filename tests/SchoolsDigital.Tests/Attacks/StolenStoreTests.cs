using System.Text.Json;
using SchoolsDigital.Surveys;

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
    public async Task Responses_WithTheKeys_AreAllThereAndSayWhatWasSaid()
    {
        await using var trust = await SmallTrust.AnsweredAsync();
        var token = TestContext.Current.CancellationToken;

        var responses = await trust.Service.Get<Responses>().ListAsync(trust.Service.Round, token).ToListAsync(token);

        Assert.Equal(
            trust.Answered.Select(answered => answered.Said).Order(StringComparer.Ordinal),
            responses.Select(response => ((TextAnswer)response.Answers["keep"]!).Words).Order(StringComparer.Ordinal)
        );
        Assert.Equal(SmallTrust.Schools, responses.Select(response => response.School).Distinct().Count());
    }
}
