namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

public sealed class TimingDifferencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task RemoveFrom_DateOfTheRoundIsASecondLate_StaysADifference() =>
        Assert.NotEqual(
            await RemoveAsync(opens => [InstanceHistory.Until(opens)]),
            await RemoveAsync(opens => [InstanceHistory.Until(opens.AddSeconds(1))])
        );

    [Fact]
    public async Task RemoveFrom_MomentsOfTwoClocks_AreTheSame() =>
        Assert.Equal(
            await RemoveAsync(opens => [InstanceHistory.Activity("Remind", $"\"{opens.AddSeconds(7):O}\"")]),
            await RemoveAsync(opens => [InstanceHistory.Activity("Remind", $"\"{opens.AddSeconds(13.5):O}\"")])
        );

    [Fact]
    public async Task RemoveFrom_OneWaitEndsWithinTheStoryAndOneDaysLater_StaysADifference() =>
        Assert.NotEqual(
            await RemoveAsync(opens => [InstanceHistory.Until(opens.AddSeconds(7))]),
            await RemoveAsync(opens => [InstanceHistory.Until(opens.AddDays(7))])
        );

    [Fact]
    public async Task RemoveFrom_WokenEarlyAndLooksAgain_IsTheSameAsLookingOnce()
    {
        const string Close = "activity Close {}";
        Assert.Equal(
            await RemoveAsync(opens => [InstanceHistory.Until(opens), Close, "activity Report {}"]),
            await RemoveAsync(opens =>
                [
                    InstanceHistory.Until(opens),
                    Close,
                    InstanceHistory.Until(opens.AddSeconds(0.3)),
                    Close,
                    "activity Report {}",
                ]
            )
        );
    }

    [Fact]
    public async Task RemoveFrom_AskedTwiceWithoutAWait_StaysADifference() =>
        Assert.NotEqual(
            await RemoveAsync(_ => ["activity Close {}"]),
            await RemoveAsync(_ => ["activity Close {}", "activity Close {}"])
        );

    private static async Task<string> RemoveAsync(Func<DateTimeOffset, IReadOnlyList<string>> asked)
    {
        var consultation = await RoundStory.ReadSoonAsync(Now, TimeSpan.FromSeconds(3));
        var history = new InstanceHistory("School.V1", asked(consultation.Timetable.Opens), Heard: [], End: null);
        var without = new TimingDifferences(consultation).RemoveFrom(
            new Dictionary<string, InstanceHistory> { ["one"] = history }
        );
        return $"{without["one"]}";
    }
}
