using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web.Links;

public class SignedLinksTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly LinkId Id = new(new UInt128(0x0123456789abcdef, 0xfedcba9876543210));
    private readonly TestClock clock = new();

    private DateTimeOffset InAMonth => clock.GetUtcNow().AddDays(30);

    [Fact]
    public void TryRead_LinkOfItsPurpose_GivesTheId()
    {
        // Arrange
        var links = Links(Key(1));

        // Act
        var link = links.Create(Id, LinkPurpose.Survey, InAMonth);

        // Assert
        Assert.Equal(Id, links.TryRead(link, LinkPurpose.Survey));
        Assert.Equal(SignedLinks.Length, link.Length);
        Assert.All(link, character => Assert.Contains(character, Alphabet));
    }

    [Fact]
    public void Create_AnyIdPurposeAndExpiry_ReadsBack()
    {
        var links = Links(Key(1));
        Prop.ForAll<ulong, ulong, PositiveInt>(
                (high, low, days) =>
                    Enum.GetValues<LinkPurpose>()
                        .All(purpose =>
                        {
                            var id = new LinkId(new(high, low));
                            var link = links.Create(id, purpose, clock.GetUtcNow().AddDays(days.Get));
                            return links.TryRead(link, purpose) == id;
                        })
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryRead_ForeignPurpose_GivesNothingAndDoesNotSayWhy()
    {
        // Arrange
        var links = Links(Key(1));

        foreach (var made in Enum.GetValues<LinkPurpose>())
        {
            // Act
            var link = links.Create(Id, made, InAMonth);
            var honoured = Enum.GetValues<LinkPurpose>().Where(read => links.TryRead(link, read) is not null);

            // Assert
            Assert.Equal([made], honoured);
            Assert.All(
                Enum.GetValues<LinkPurpose>().Where(read => read != made),
                read => Assert.Equal(default, links.Read(link, read))
            );
        }
    }

    [Fact]
    public void TryRead_AnyOneCharacterChanged_GivesNothing()
    {
        // Arrange
        var links = Links(Key(1), Key(2));
        var link = links.Create(Id, LinkPurpose.Survey, InAMonth);

        for (var position = 0; position < link.Length; position++)
        {
            foreach (var other in Alphabet + "=+/ .%é\0" + char.ToUpperInvariant(link[position]))
            {
                if (other == link[position])
                {
                    continue;
                }

                // Act
                var changed = link[..position] + other + link[(position + 1)..];

                // Assert
                Assert.Equal(default, links.Read(changed, LinkPurpose.Survey));
            }
        }
    }

    [Fact]
    public void TryRead_LinkCutOrLengthened_GivesNothing()
    {
        // Arrange
        var links = Links(Key(1));
        var link = links.Create(Id, LinkPurpose.Survey, InAMonth);

        // Act
        var wrong = Enumerable
            .Range(0, link.Length)
            .SelectMany(length =>
                new[] { link[..length], link[length..] + link[..length] + "A", link.Insert(length, " ") }
            );

        // Assert
        Assert.All(wrong, one => Assert.Null(links.TryRead(one, LinkPurpose.Survey)));
        Assert.Null(links.TryRead(null, LinkPurpose.Survey));
    }

    [Fact]
    public void TryRead_HundredThousandMadeUpLinks_HonoursNone()
    {
        // Arrange
        var links = Links(Key(1));
        var good = links.Create(Id, LinkPurpose.Survey, InAMonth);
        var random = new Random(20260907);

        for (var number = 0; number < 100_000; number++)
        {
            // Act: half of them begin like a good one.
            var length = number % 10 == 0 ? random.Next(200) : SignedLinks.Length;
            var madeUp = new string(random.GetItems<char>(Alphabet, length));
            var kept = number % 2 == 0 ? random.Next(Math.Min(length, SignedLinks.Length)) : 0;

            var link = good[..kept] + madeUp[kept..];

            // Assert
            Assert.True(
                link.Equals(good, StringComparison.Ordinal) || links.Read(link, LinkPurpose.Survey) == default,
                link
            );
        }
    }

    [Fact]
    public void Read_AfterExpiry_SaysThatItWasGoodOnce()
    {
        // Arrange
        var links = Links(Key(1));
        var link = links.Create(Id, LinkPurpose.Report, InAMonth);

        // Act
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var lastSecond = links.Read(link, LinkPurpose.Report);
        clock.Advance(TimeSpan.FromSeconds(1));
        var afterwards = links.Read(link, LinkPurpose.Report);

        // Assert
        Assert.Equal(new(Id, HasExpired: false), lastSecond);
        Assert.Equal(new(null, HasExpired: true), afterwards);
        Assert.Equal(default, links.Read(link, LinkPurpose.Survey));
    }

    [Fact]
    public void TryRead_AfterKeysRotated_HonoursOldLinksUntilTheirKeyIsGone()
    {
        // Arrange
        var old = Links(Key(1)).Create(Id, LinkPurpose.Survey, InAMonth);

        // Act
        var during = Links(Key(2), Key(1));
        var after = Links(Key(2));

        // Assert
        Assert.Equal(Id, during.TryRead(old, LinkPurpose.Survey));
        Assert.Null(after.TryRead(old, LinkPurpose.Survey));
        Assert.Equal(Id, after.TryRead(during.Create(Id, LinkPurpose.Survey, InAMonth), LinkPurpose.Survey));
    }

    [Fact]
    public void Create_TwoServicesWithTheirOwnSecret_DoNotHonourEachOther()
    {
        var other = new SignedLinks(new([new(1, new byte[32], clock.GetUtcNow())]), clock);

        Assert.Null(Links(Key(1)).TryRead(other.Create(Id, LinkPurpose.Survey, InAMonth), LinkPurpose.Survey));
    }

    private SignedLinks Links(params LinkKey[] keys) => new(new(keys), clock);

    private static LinkKey Key(byte id) =>
        new(id, Enumerable.Repeat(id, LinkKey.ShortestSecret).ToArray(), DateTimeOffset.UnixEpoch.AddDays(id));
}
