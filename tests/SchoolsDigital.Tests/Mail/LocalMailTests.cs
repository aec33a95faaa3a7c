using Microsoft.Extensions.Configuration;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

public class LocalMailTests
{
    [Fact]
    public void SenderFrom_NothingIsSet_IsTheFolder()
    {
        using var folder = new TempFolder();

        Assert.IsType<FolderMailSender>(LocalMail.SenderFrom(Settings(), folder.PathOf("mail"), TimeProvider.System));
    }

    [Fact]
    public void SenderFrom_AHostIsSet_IsSmtp() =>
        Assert.IsType<SmtpMailSender>(
            LocalMail.SenderFrom(
                Settings(("Host", "smtp.example.org"), ("Port", "465"), ("Security", "Tls")),
                "unused",
                TimeProvider.System
            )
        );

    [Theory]
    [InlineData("Port", "0", "Port is 0")]
    [InlineData("Port", "smtp", "Mail:Smtp:Port")]
    [InlineData("Security", "SSL", "Mail:Smtp:Security")]
    [InlineData("User", "surveys", "but not both")]
    public void SenderFrom_WrongSetting_IsNamedAtStart(string name, string value, string said)
    {
        var settings = Settings(("Host", "smtp.example.org"), (name, value));

        var refusal = Assert.Throws<ArgumentException>(() =>
            LocalMail.SenderFrom(settings, "unused", TimeProvider.System)
        );

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting =>
                    KeyValuePair.Create<string, string?>($"Mail:Smtp:{setting.Name}", setting.Value)
                )
            )
            .Build();
}
