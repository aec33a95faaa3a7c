using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Tests.Mail.Messages;

public class PlaceholderTextTests
{
    [Fact]
    public void Fill_TextWithPlaceholders_PutsEachValueInItsPlace()
    {
        var text = PlaceholderText.Parse("{{Head}} of {{ School }}, {{Head}}!");

        var filled = text.Fill(PlaceholderEncoding.Text, Values(("Head", "Ann"), ("School", "Oak")));

        Assert.Equal("Ann of Oak, Ann!", filled);
        Assert.Equal(["Head", "School"], text.Names);
    }

    [Theory]
    [InlineData("Dear {{School name}}", "\"{{School name}}\" on line 1 is not a placeholder")]
    [InlineData("a\nb {{}}", "\"{{}}\" on line 2 is not a placeholder")]
    [InlineData("a\n\nDear {{School", "on line 3 is never closed")]
    [InlineData("Dear {School}}", "on line 1 has no \"{{\" before it")]
    [InlineData("Dear {{{School}}}", "is not a placeholder")]
    public void ProblemsIn_MistypedPlaceholder_SaysWhereAndHowToMendIt(string source, string said)
    {
        var problem = PlaceholderText.ProblemsIn(source)[0];

        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => PlaceholderText.Parse(source));
    }

    [Fact]
    public void Fill_ValueMissing_IsRefused() =>
        Assert.Throws<KeyNotFoundException>(() =>
            PlaceholderText.Parse("{{School}}").Fill(PlaceholderEncoding.Text, Values())
        );

    [Fact]
    public void Fill_ValuesThatTogetherLookLikeAPlaceholder_MakeNone()
    {
        var text = PlaceholderText.Parse("{{A}}{{B}}");

        var filled = text.Fill(PlaceholderEncoding.Text, Values(("A", "{"), ("B", "{Link}}")));

        Assert.Equal("((Link))", filled);
    }

    [Fact]
    public void Encode_LinesInHtml_StayApart() =>
        Assert.Equal(
            "Oak &amp; Ash<br>&lt;b&gt;",
            PlaceholderText.Encode(PlaceholderEncoding.Html, "Oak & Ash\r\n<b>")
        );

    [Fact]
    public void Encode_WelshInHtml_StaysReadable() =>
        Assert.Equal("Tŷ Gwyn", PlaceholderText.Encode(PlaceholderEncoding.Html, "Tŷ Gwyn"));

    [Fact]
    public void Encode_AnyValue_BringsNoMarkupPlaceholderOrHeader() =>
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll<string>(value =>
            {
                var html = PlaceholderText.Encode(PlaceholderEncoding.Html, value ?? "").Replace("<br>", "");
                var line = PlaceholderText.Encode(PlaceholderEncoding.Line, value ?? "");
                return html.IndexOfAny(['<', '>', '"', '\'', '{', '}']) < 0
                    && line.IndexOfAny(['{', '}']) < 0
                    && HeaderText.IsOneLine(line);
            })
        );

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Value);
}
