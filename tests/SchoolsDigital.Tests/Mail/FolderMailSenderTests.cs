using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

public class FolderMailSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_SameIdAgain_ReplacesTheFile()
    {
        using var folder = new TempFolder();
        var sender = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 09:00"));
        var recipient = SampleMail.To("ann@example.org", id: "norfolk|2026|Survey.Invitation|c17|1");

        await sender.SendAsync(new(SampleMail.Body, [recipient]), Token);
        await sender.SendAsync(new(SampleMail.Body with { Subject = "Again" }, [recipient]), Token);

        var file = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal("norfolk_2026_Survey.Invitation_c17_1.eml", Path.GetFileName(file));
        Assert.Contains("Subject: Again", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgetAsync_MailsOfTwoRounds_DeletesThoseOfTheOne()
    {
        // Arrange
        using var folder = new TempFolder();
        var sender = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 09:00"));
        foreach (
            var id in new[]
            {
                "norfolk|2026|Invitation|1-1|1",
                "norfolk|2026|A_b|1-1|1",
                "norfolk|2026-b|Invitation|1-1|1",
            }
        )
        {
            await sender.SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org", id: id)]), Token);
        }

        await File.WriteAllTextAsync(folder.PathOf(".norfolk_2026_Invitation_2-1_1.eml.unfinished"), "", Token);

        // Act
        await sender.ForgetAsync("norfolk", "2026", Token);
        await sender.ForgetAsync("norfolk", "2026", Token);

        // Assert
        Assert.Equal(
            ["norfolk_2026-b_Invitation_1-1_1.eml"],
            Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file))
        );
    }

    [Fact]
    public async Task SendAsync_SameMailAtTheSameTime_IsTheSameFileByteForByte()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        foreach (var folder in new[] { first, second })
        {
            var sender = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 09:00"));
            await sender.SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org", id: "a|b")]), Token);
        }

        var bytes = await File.ReadAllBytesAsync(first.PathOf("a_b.eml"), Token);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(second.PathOf("a_b.eml"), Token));
        Assert.Contains("Date: Mon, 07 Sep 2026 09:00:00 +0000\r\n", System.Text.Encoding.ASCII.GetString(bytes));
    }

    [Theory]
    [InlineData("a|b", "a_b")]
    [InlineData("a|b", "a/b")]
    [InlineData("../../etc/passwd", "......etc.passwd")]
    public void FileNameFor_IdsThatLookAlike_GetNamesOfTheirOwn(string one, string other) =>
        Assert.NotEqual(FolderMailSender.FileNameFor(one), FolderMailSender.FileNameFor(other));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..")]
    [InlineData("CON|a:b*c?\"<>")]
    public void FileNameFor_HostileId_StaysInTheFolder(string id)
    {
        var name = FolderMailSender.FileNameFor(id);

        Assert.Equal(name, Path.GetFileName(name));
        Assert.DoesNotContain(name, character => "/\\:*?\"<>|".Contains(character, StringComparison.Ordinal));
        Assert.False(name.StartsWith('.'));
    }

    [Fact]
    public void FileNameFor_LongIdsThatDifferAtTheEnd_GetShortNamesOfTheirOwn()
    {
        var one = FolderMailSender.FileNameFor(new string('a', 400) + "1");
        var other = FolderMailSender.FileNameFor(new string('a', 400) + "2");

        Assert.NotEqual(one, other);
        Assert.InRange(one.Length, 1, 230);
    }

    [Fact]
    public async Task SendAsync_FolderCannotBeWritten_DefersWithTheReason()
    {
        using var folder = new TempFolder();
        var sender = new FolderMailSender(folder.PathOf("mail"), new FixedClock("2026-09-07 09:00"));
        Directory.Delete(folder.PathOf("mail"));

        var results = await sender.SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org")]), Token);

        var result = Assert.Single(results);
        Assert.Equal(MailOutcome.Deferred, result.Outcome);
        Assert.Contains("The mail folder cannot be written", result.Reason, StringComparison.Ordinal);
    }
}
