using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web.Links;

public class LinkIdTests
{
    [Fact]
    public void Next_RandomIds_AreAllDifferent()
    {
        var ids = new RandomLinkIds();

        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next("the same subject")).ToHashSet();

        Assert.Equal(10_000, made.Count);
    }

    [Fact]
    public void Next_SeededIds_DependOnSeedAndSubjectOnly()
    {
        var first = new SeededLinkIds("norfolk");
        var second = new SeededLinkIds("norfolk");

        // Asked in another order, they say the same.
        var (a1, b1) = (first.Next("a"), first.Next("b"));
        var (b2, a2) = (second.Next("b"), second.Next("a"));

        Assert.Equal((a1, b1), (a2, b2));
        Assert.NotEqual(a1, b1);
        Assert.NotEqual(a1, new SeededLinkIds("portsmouth").Next("a"));
    }

    [Fact]
    public void TryParse_WhatToStringWrote_GivesTheSameId()
    {
        var id = new LinkId(new(0x0001020304050607, 0x08090a0b0c0d0e0f));

        Assert.Equal("000102030405060708090a0b0c0d0e0f", id.ToString());
        Assert.Equal(id, LinkId.TryParse(id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000102030405060708090a0b0c0d0e")]
    [InlineData("000102030405060708090a0b0c0d0e0g")]
    [InlineData(" 00102030405060708090a0b0c0d0e0f")]
    [InlineData("+00102030405060708090a0b0c0d0e0f")]
    public void TryParse_AnythingElse_GivesNothing(string? text) => Assert.Null(LinkId.TryParse(text));
}
