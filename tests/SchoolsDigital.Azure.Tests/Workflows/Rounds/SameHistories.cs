namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>Two engines have run the same instances, and each has done the same.</summary>
internal static class SameHistories
{
    public static void Check(
        IReadOnlyDictionary<string, InstanceHistory> expected,
        IReadOnlyDictionary<string, InstanceHistory> actual
    )
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        Assert.All(expected, one => Assert.Equal($"{one.Value}", $"{actual[one.Key]}"));
    }
}
