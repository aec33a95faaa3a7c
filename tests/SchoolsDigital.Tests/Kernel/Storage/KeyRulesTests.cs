using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Kernel.Storage;

public class KeyRulesTests
{
    // Few letters, so that prefixes meet, and all the borders: around what is forbidden, surrogates and the end.
    private static readonly Gen<string> Keys = Gen.Elements(
            "ab~|-.0\"$>@[]\u00A0é\u07FF\u0800\uD7FF\uE000\uFFFD".ToCharArray()
        )
        .ArrayOf()
        .Select(characters => new string(characters));

    [Fact]
    public void Check_AnyTwoKeysItAllows_HaveOneOrderInUtf8AndUtf16() =>
        Prop.ForAll(
                Arb.From(Keys.Two()),
                pair =>
                    Math.Sign(string.CompareOrdinal(pair.Item1, pair.Item2))
                    == Math.Sign(
                        Encoding
                            .UTF8.GetBytes(pair.Item1)
                            .AsSpan()
                            .SequenceCompareTo(Encoding.UTF8.GetBytes(pair.Item2))
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void WithPrefix_AnyPrefixAndKey_HoldsTheKeyExactlyWhereItStartsWithThePrefix() =>
        Prop.ForAll(
                Arb.From(Keys.Two()),
                Arb.From(Gen.Elements(true, false)),
                (pair, related) =>
                {
                    var (prefix, key) = related ? (pair.Item1, pair.Item1 + pair.Item2) : pair;
                    var range = RecordRange<Tally>.WithPrefix("Table", "partition", prefix);
                    KeyRules.Check(range);
                    var isIn =
                        string.CompareOrdinal(key, range.From) >= 0
                        && (range.Before is null || string.CompareOrdinal(key, range.Before) < 0);
                    return isIn == key.StartsWith(prefix, StringComparison.Ordinal);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Check_EachCharacter_IsRefusedExactlyWhereAzureOrTheOrderForbidsIt()
    {
        // Act
        var refused = Enumerable.Range(0, char.MaxValue + 1).Where(code => !IsAllowed($"a{(char)code}")).ToList();

        // Assert
        IEnumerable<int> expected =
        [
            .. Enumerable.Range(0, 0x20),
            '#',
            '/',
            '?',
            '\\',
            .. Enumerable.Range(0x7F, 0x21),
            .. Enumerable.Range(0xD800, 0x800),
            0xFFFE,
            0xFFFF,
        ];
        Assert.Equal(expected, refused);
    }

    [Theory]
    [InlineData("a/b", "U+002F at position 2")]
    [InlineData("line\nbreak", "\"lineU+000Abreak\"")]
    public void Check_BadKey_SaysWhatAndWhereOnOneLine(string row, string told)
    {
        // Act
        var refusal = Assert.Throws<StorageRuleException>(() => KeyRules.Check(Key(row)));

        // Assert
        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Bookings", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Check_NoKeyAtAll_IsRefusedLikeAnEmptyOne()
    {
        Assert.Throws<StorageRuleException>(() => KeyRules.Check(default(RecordKey<Tally>)));
        Assert.Throws<StorageRuleException>(() => KeyRules.Check(Key(null!)));
        Assert.Throws<StorageRuleException>(() => KeyRules.CheckFileName(null));
    }

    private static RecordKey<Tally> Key(string row) => new("Bookings", "partition", row);

    private static bool IsAllowed(string row)
    {
        try
        {
            KeyRules.Check(Key(row));
            return true;
        }
        catch (StorageRuleException)
        {
            return false;
        }
    }
}
