using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

public class SmtpMailSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Tls)]
    public async Task SendAsync_EncryptedAndSignedIn_MailArrivesSo(SmtpSecurity security)
    {
        using var certificate = new SmtpCertificate();
        await using var server = await StartSecureAsync(certificate, security, ["PLAIN"]);

        var results = await SendAsync(Secure(server, certificate, security), "ann@example.org");

        var mail = Assert.Single(await server.StopAsync(Token));
        Assert.Equal([MailOutcome.Accepted], results.Select(result => result.Outcome));
        Assert.True(mail.Encrypted);
        Assert.Equal("surveys", mail.User);
    }

    [Fact]
    public async Task SendAsync_ServerKnowsOnlyLogin_SignsInWithIt()
    {
        using var certificate = new SmtpCertificate();
        await using var server = await StartSecureAsync(certificate, SmtpSecurity.StartTls, ["LOGIN"]);

        await SendAsync(Secure(server, certificate, SmtpSecurity.StartTls), "ann@example.org");

        Assert.Equal("surveys", Assert.Single(await server.StopAsync(Token)).User);
    }

    [Fact]
    public async Task SendAsync_TokenInPlaceOfAPassword_SignsInWithWhatTheFileHoldsNow()
    {
        // Arrange
        using var certificate = new SmtpCertificate();
        using var folder = new TempFolder();
        await using var server = await StartSecureAsync(certificate, SmtpSecurity.StartTls, ["XOAUTH2"]);
        var file = folder.PathOf("token");
        await File.WriteAllTextAsync(file, "yesterday's\n", Token);
        var options = Secure(server, certificate, SmtpSecurity.StartTls) with { Password = null, TokenFile = file };
        var sender = Sender(options);
        var batch = new MailBatch(SampleMail.Body, [SampleMail.To("ann@example.org")]);

        // Act
        var before = await sender.SendAsync(batch, Token);
        await File.WriteAllTextAsync(file, "today's\n", Token);
        var after = await sender.SendAsync(batch, Token);

        // Assert
        AssertDeferred(before, "answered our user and secret with");
        Assert.Equal(MailOutcome.Accepted, Assert.Single(after).Outcome);
        Assert.Equal("surveys", Assert.Single(await server.StopAsync(Token)).User);
    }

    [Fact]
    public async Task SendAsync_ServerHasOnlyAnAddressOfVersionSix_MailArrives()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This computer has no IPv6.");
        await using var server = await SmtpServer.StartAsync(new { security = "none", address = "::1" });

        var results = await SendAsync(Plain(server) with { Host = "::1" }, "ann@example.org");

        Assert.Equal(MailOutcome.Accepted, Assert.Single(results).Outcome);
        Assert.Single(await server.StopAsync(Token));
    }

    [Fact]
    public async Task SendAsync_SameMailTwice_GivesTheSameBytesAsTheFolder()
    {
        // Arrange
        using var folder = new TempFolder();
        await using var server = await SmtpServer.StartAsync(new { security = "none" });
        var kept = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 09:00"));
        var batch = new MailBatch(SampleMail.Body, [SampleMail.To("ann@example.org")]);

        // Act
        await Sender(Plain(server)).SendAsync(batch, Token);
        await Sender(Plain(server)).SendAsync(batch, Token);
        await kept.SendAsync(batch, Token);

        // Assert
        var written = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder.Path)), Token);
        var hash = Convert.ToHexStringLower(SHA256.HashData(written));
        Assert.Equal([hash, hash], (await server.StopAsync(Token)).Select(mail => mail.Hash));
    }

    [Fact]
    public async Task SendAsync_CertificateOfAStranger_GivesNothingAway()
    {
        using var certificate = new SmtpCertificate();
        using var other = new SmtpCertificate();
        await using var server = await StartSecureAsync(certificate, SmtpSecurity.StartTls, ["PLAIN"]);

        var results = await SendAsync(Secure(server, other, SmtpSecurity.StartTls), "ann@example.org");

        AssertDeferred(results, "could not be encrypted");
        Assert.Empty(await server.StopAsync(Token));
    }

    [Fact]
    public async Task SendAsync_ServerCannotEncrypt_GivesNothingAway()
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none" });

        var results = await SendAsync(Plain(server) with { Security = SmtpSecurity.StartTls }, "ann@example.org");

        AssertDeferred(results, "STARTTLS");
        Assert.Empty(await server.StopAsync(Token));
    }

    [Fact]
    public async Task SendAsync_WrongPassword_DefersAllAndRejectsNobody()
    {
        await using var server = await SmtpServer.StartAsync(
            new
            {
                security = "none",
                user = "surveys",
                password = "right",
            }
        );

        var results = await SendAsync(
            Plain(server) with
            {
                User = "surveys",
                Password = "wrong",
            },
            "ann@example.org",
            "ben@example.org",
            "cat@example.org"
        );

        AssertDeferred(results, "535 wrong user or password");
    }

    [Fact]
    public async Task SendAsync_NobodyListens_DefersAllWithoutDoubt()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var results = await SendAsync(
            new()
            {
                Host = "127.0.0.1",
                Port = port,
                Security = SmtpSecurity.None,
            },
            "ann@example.org",
            "ben@example.org",
            "cat@example.org"
        );

        AssertDeferred(results, "cannot be reached");
    }

    [Theory]
    [InlineData(421)]
    [InlineData(554)]
    public async Task SendAsync_ServerGreetsWithRefusal_DefersAll(int code)
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none", refuse = code });

        AssertDeferred(await SendAsync(Plain(server), "ann@example.org", "ben@example.org"), "no service today");
    }

    [Fact]
    public async Task SendAsync_SenderIsNotWelcome_DefersAllForSomebodyToMend()
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none" });
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { From = new("unwelcome@authority.example.org") },
        };

        var results = await Sender(Plain(server)).SendAsync(new(body, [SampleMail.To("ann@example.org")]), Token);

        AssertDeferred(results, "takes no mail from unwelcome@authority.example.org: 550");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_ServerClosesAfterEachMail_OpensAnotherConnectionAndSendsOnce(bool saysSo)
    {
        await using var server = await SmtpServer.StartAsync(
            new
            {
                security = "none",
                mailsPerConnection = 1,
                saysSo,
            }
        );
        string[] addresses = ["ann@example.org", "ben@example.org", "cat@example.org"];

        var results = await SendAsync(Plain(server), addresses);

        var mails = await server.StopAsync(Token);
        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.Equal(addresses, mails.SelectMany(mail => mail.EnvelopeTo!));
        Assert.Equal([1, 2, 3], mails.Select(mail => mail.Connection));
    }

    [Fact]
    public async Task SendAsync_HealthyServer_UsesOneConnectionAndKeepsItsId()
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none" });

        var results = await SendAsync(Plain(server), "ann@example.org", "reject-rcpt@example.org", "ben@example.org");

        var mails = await server.StopAsync(Token);
        Assert.Equal([1, 1], mails.Select(mail => mail.Connection));
        Assert.Contains(mails[0].MessageId[..16], results[0].ProviderId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaksBeforeTheMail_LeavesNoDoubt()
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none" });

        var results = await SendAsync(Plain(server), "drop-rcpt@example.org", "ann@example.org");

        Assert.Equal([MailOutcome.Deferred, MailOutcome.Accepted], results.Select(result => result.Outcome));
        Assert.All(results, result => Assert.False(result.MayHaveBeenAccepted));
    }

    [Fact]
    public async Task SendAsync_ServerTakesTheMailAndFallsSilent_SaysThatItMayHaveBeenAccepted()
    {
        await using var server = await SmtpServer.StartAsync(new { security = "none" });

        var results = await SendAsync(Plain(server) with { AnswerSeconds = 1 }, "silent@example.org");

        Assert.True(Assert.Single(results).MayHaveBeenAccepted);
        Assert.Single(await server.StopAsync(Token));
    }

    [Fact]
    public void Constructor_WrongSettings_NamesEachWithItsRemedy()
    {
        var wrong = new SmtpMailOptions
        {
            Host = "smtp.example.org/",
            Port = 0,
            User = "surveys",
            AuthorityFile = "/nowhere.pem",
            AnswerSeconds = 0,
        };

        var refusal = Assert.Throws<ArgumentException>(() => Sender(wrong));

        Assert.All(
            ["Host is \"smtp.example.org/\"", "Port is 0", "but not both", "/nowhere.pem", "AnswerSeconds is 0"],
            part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("smtp.example.org", false)]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    public void Problems_PasswordInClear_IsFineOnThisComputerOnly(string host, bool isFine)
    {
        var options = new SmtpMailOptions
        {
            Host = host,
            Security = SmtpSecurity.None,
            User = "surveys",
            Password = "secret",
        };

        Assert.Equal(isFine, options.Problems().Count == 0);
    }

    private static SmtpMailSender Sender(SmtpMailOptions options) => new(options, new FixedClock("2026-09-07 09:00"));

    private static Task<IReadOnlyList<MailResult>> SendAsync(SmtpMailOptions options, params string[] addresses) =>
        Sender(options)
            .SendAsync(new(SampleMail.Body, [.. addresses.Select(address => SampleMail.To(address))]), Token);

    private static SmtpMailOptions Plain(SmtpServer server) =>
        new()
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SmtpSecurity.None,
        };

    private static SmtpMailOptions Secure(SmtpServer server, SmtpCertificate certificate, SmtpSecurity security) =>
        new()
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = security,
            User = "surveys",
            Password = "pässword",
            AuthorityFile = certificate.CertificateFile,
        };

    private static Task<SmtpServer> StartSecureAsync(
        SmtpCertificate certificate,
        SmtpSecurity security,
        string[] methods
    ) =>
        SmtpServer.StartAsync(
            new
            {
                security = security is SmtpSecurity.Tls ? "tls" : "starttls",
                key = certificate.KeyFile,
                cert = certificate.CertificateFile,
                user = "surveys",
                password = "pässword",
                token = "today's",
                methods,
            }
        );

    private static void AssertDeferred(IReadOnlyList<MailResult> results, string because) =>
        Assert.All(
            results,
            result =>
            {
                Assert.Equal(MailOutcome.Deferred, result.Outcome);
                Assert.False(result.MayHaveBeenAccepted);
                Assert.Contains(because, result.Reason, StringComparison.Ordinal);
            }
        );
}
