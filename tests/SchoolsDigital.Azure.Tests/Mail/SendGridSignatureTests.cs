using System.Security.Cryptography;
using SchoolsDigital.Functions.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>Only what SendGrid has signed, and lately, is taken for SendGrid's.</summary>
public sealed class SendGridSignatureTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = "[{\"event\":\"delivered\"}]\r\n"u8.ToArray();

    private readonly SignedEvents events = new();

    [Fact]
    public void Verifies_OwnRequest_True() => Assert.True(Check(Now));

    [Theory]
    [InlineData(-24 * 60, true)]
    [InlineData(-26 * 60, false)]
    [InlineData(4, true)]
    [InlineData(10, false)]
    public void Verifies_OlderAndNewerRequests_WithinADayOnly(int minutes, bool expected) =>
        Assert.Equal(expected, Check(Now.AddMinutes(minutes)));

    [Fact]
    public void Verifies_AnyByteChanged_False()
    {
        var signature = SendGridSignature.FromSetting(events.PublicKey);
        var timestamp = SignedEvents.Timestamp(Now);
        var signed = events.Sign(timestamp, Body);
        var changed = Body.ToArray();
        changed[^1] = (byte)' ';

        Assert.False(signature.Verifies(signed, timestamp, changed, Now));
        Assert.False(signature.Verifies(signed, timestamp, Body.AsSpan(1), Now));
        Assert.False(signature.Verifies(signed, SignedEvents.Timestamp(Now.AddSeconds(1)), Body, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("AAAA")]
    [InlineData("MEUCIQD=")]
    public void Verifies_BrokenSignature_FalseAndThrowsNothing(string? signature) =>
        Assert.False(
            SendGridSignature.FromSetting(events.PublicKey).Verifies(signature, SignedEvents.Timestamp(Now), Body, Now)
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999999")]
    public void Verifies_BrokenTimestamp_FalseAndThrowsNothing(string? timestamp) =>
        Assert.False(
            SendGridSignature
                .FromSetting(events.PublicKey)
                .Verifies(events.Sign(timestamp ?? "", Body), timestamp, Body, Now)
        );

    [Fact]
    public void Verifies_AnotherKey_False()
    {
        using var other = new SignedEvents();
        var timestamp = SignedEvents.Timestamp(Now);

        Assert.False(
            SendGridSignature.FromSetting(events.PublicKey).Verifies(other.Sign(timestamp, Body), timestamp, Body, Now)
        );
    }

    [Fact]
    public void Verifies_NoKey_False()
    {
        var signature = SendGridSignature.FromSetting("");
        var timestamp = SignedEvents.Timestamp(Now);

        Assert.False(signature.IsSetUp);
        Assert.False(signature.Verifies(events.Sign(timestamp, Body), timestamp, Body, Now));
    }

    [Fact]
    public void FromSetting_NotAKey_SaysWhereToFindIt()
    {
        using var rsa = RSA.Create(2_048);
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (
            var wrong in (string[])
                [
                    "no key",
                    Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()),
                    Convert.ToBase64String(large.ExportSubjectPublicKeyInfo()),
                ]
        )
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => SendGridSignature.FromSetting(wrong));
            Assert.Contains("SendGrid__WebhookKey", refusal.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => events.Dispose();

    private bool Check(DateTimeOffset signedAt)
    {
        var timestamp = SignedEvents.Timestamp(signedAt);
        return SendGridSignature
            .FromSetting(events.PublicKey)
            .Verifies(events.Sign(timestamp, Body), timestamp, Body, Now);
    }
}
