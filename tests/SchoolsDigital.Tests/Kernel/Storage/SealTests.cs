using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Tests.Kernel.Storage;

public class SealTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private readonly Seal seal = new(Secret, "answers");

    [Theory]
    [InlineData("")]
    [InlineData("Plain")]
    [InlineData("Llŷr says “é”, 漢字 and 🎓")]
    public void Open_WhatWasClosed_IsTheSameText(string text) =>
        Assert.Equal(text, seal.Open("here", seal.Close("here", text)));

    [Fact]
    public void Open_InAnotherPlace_Refuses() =>
        Assert.Throws<InvalidDataException>(() => seal.Open("there", seal.Close("here", "Answer")));

    [Fact]
    public void Open_WithTheKeyOfAnotherUse_Refuses() =>
        Assert.Throws<InvalidDataException>(() => new Seal(Secret, "mails").Open("here", seal.Close("here", "Answer")));

    [Fact]
    public void Open_WithAnotherSecret_Refuses() =>
        Assert.Throws<InvalidDataException>(() =>
            new Seal(new byte[32], "answers").Open("here", seal.Close("here", "Answer"))
        );

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public void Open_NotSealed_Refuses(string text) =>
        Assert.Throws<InvalidDataException>(() => seal.Open("here", text));

    [Fact]
    public void Open_OneBitChanged_Refuses()
    {
        var bytes = Convert.FromBase64String(seal.Close("here", "Answer"));
        for (var index = 0; index < bytes.Length; index++)
        {
            var changed = bytes.ToArray();
            changed[index] ^= 1;
            Assert.Throws<InvalidDataException>(() => seal.Open("here", Convert.ToBase64String(changed)));
        }
    }

    [Fact]
    public void Close_AShortAndALongerAnswer_AreEquallyLong() =>
        Assert.Equal(seal.Close("here", "No").Length, seal.Close("here", new string('a', 200)).Length);

    [Fact]
    public void Close_SameTextInTwoPlaces_LooksDifferent() =>
        Assert.NotEqual(seal.Close("here", "Answer")[20..], seal.Close("there", "Answer")[20..]);
}
