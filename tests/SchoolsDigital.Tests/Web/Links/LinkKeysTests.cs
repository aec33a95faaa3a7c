using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web.Links;

public class LinkKeysTests
{
    private static readonly byte[] Secret = new byte[LinkKey.ShortestSecret];

    [Fact]
    public void Newest_KeysInAnyOrder_IsTheLatest()
    {
        var keys = new LinkKeys([KeyOf(3, year: 2025), KeyOf(1, year: 2026), KeyOf(2, year: 2024)]);

        Assert.Equal(1, keys.Newest.Id);
        Assert.Equal(2024, keys.Find(2)!.CreatedAt.Year);
        Assert.Null(keys.Find(4));
    }

    [Fact]
    public void New_KeysThatWouldNotBeSafe_AreRefused()
    {
        Assert.Contains("no link key", Refused().Message, StringComparison.Ordinal);
        Assert.Contains("the id 1", Refused(KeyOf(1, 2025), KeyOf(1, 2026)).Message, StringComparison.Ordinal);
        Assert.Contains("31 bytes", Refused(new LinkKey(1, new byte[31], default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Key_DoesNotTellItsSecret() =>
        Assert.Equal("Link key 1 of 2026-01-01T00:00:00.0000000+00:00", KeyOf(1, 2026).ToString());

    private static ArgumentException Refused(params LinkKey[] keys) =>
        Assert.Throws<ArgumentException>(() => new LinkKeys(keys));

    private static LinkKey KeyOf(byte id, int year) => new(id, Secret, new(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
}
