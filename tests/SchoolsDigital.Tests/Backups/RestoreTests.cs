using SchoolsDigital.Local.Backups;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;

namespace SchoolsDigital.Tests.Backups;

public sealed class RestoreTests : IAsyncLifetime
{
    private CopiedRound copied = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => copied = await CopiedRound.OpenAsync();

    public ValueTask DisposeAsync() => copied.DisposeAsync();

    [Fact]
    public async Task Run_CopyMadeUnderLoad_SendsNothingTwiceUnawares()
    {
        // Arrange
        var answering = AnswerAsync();
        copied.Back();
        await answering;
        var before = CopiedRound.SentBy(copied.Round.Host);
        await copied.Round.AdvanceToAsync(copied.Round.Consultation.Timetable.Reminders.First().At.AddHours(2));
        var since = CopiedRound.SentBy(copied.Round.Host).Except(before).ToHashSet();

        // Act
        var restored = await copied.RestoreAsync();
        await using var host = await copied.StartAsync();

        // Assert
        Assert.NotEmpty(since);
        Assert.Empty(CopiedRound.SentBy(host));
        var held = await copied.HeldAsync(host);
        Assert.Equal(held.Count, restored.Held[copied.Authority]);
        Assert.Superset(since, held.Select(mail => FolderMailSender.FileNameFor($"{mail.Key}")).ToHashSet());

        // What is marked stays unsent after the release, and everything else goes out.
        var marked = held.Where(mail => since.Contains(FolderMailSender.FileNameFor($"{mail.Key}"))).ToList();
        await host.Get<HeldMails>().MarkSentAsync([.. marked.Select(mail => mail.Key)], Token);
        await host.Get<HeldMails>().ReleaseAsync(copied.Authority, Token);
        await CopiedRound.PassAnHourAsync(host);
        Assert.Equal(held.Count - marked.Count, CopiedRound.SentBy(host).Count);
        Assert.Empty(CopiedRound.SentBy(host).Intersect(since));
    }

    [Fact]
    public async Task Run_MailThatFellDueSince_IsHeldWithTheMomentAtWhichItFellDue()
    {
        // Arrange
        copied.Back();
        var reminder = copied.Round.Consultation.Timetable.Reminders.First().At;
        await copied.Round.AdvanceToAsync(reminder.AddDays(2));

        // Act
        await copied.RestoreAsync();

        // Assert
        await using var host = await copied.StartAsync();
        var held = await copied.HeldAsync(host);
        Assert.NotEmpty(held);
        Assert.All(held, mail => Assert.InRange(mail.Entry.AddedAt, reminder.AddHours(-1), reminder.AddHours(1)));
    }

    [Fact]
    public async Task Run_WhatWasAnsweredBeforeTheCopy_IsThere()
    {
        // Arrange
        var school = (await copied.Round.SchoolsAsync())[0];
        await copied.Round.AnswerAsync(school);
        copied.Back();

        // Act
        await copied.RestoreAsync();

        // Assert
        await using var host = await copied.StartAsync();
        var found = await host.Get<ResponseStore>().ListAsync(copied.Round.Ref, school, Token).ToListAsync(Token);
        Assert.Single(found);
        Assert.Equal(RoundState.Open, (await host.Get<RoundStore>().FindAsync(copied.Round.Ref, Token))!.State);
    }

    [Theory]
    [InlineData(0.999)]
    [InlineData(0.5)]
    [InlineData(0)]
    public async Task Run_CopyThatWasCut_IsRefused(double kept)
    {
        // Arrange
        copied.Back();
        using (var file = File.OpenWrite(copied.Copy))
        {
            file.SetLength((long)(file.Length * kept));
        }

        // Act
        var refusal = await Assert.ThrowsAsync<UnusableBackupException>(() => copied.RestoreAsync());

        // Assert
        Assert.Contains("is not whole", refusal.Message, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Run_CopyWithAnyPartChanged_IsRefused()
    {
        // Arrange
        copied.Back();
        var whole = await File.ReadAllBytesAsync(copied.Copy, Token);

        // Act
        for (var place = 0; place < 40; place++)
        {
            var changed = whole.ToArray();
            changed[(int)((place + 0.5) * whole.Length / 40)] ^= 0x10;
            await File.WriteAllBytesAsync(copied.Copy, changed, Token);

            // Assert
            await Assert.ThrowsAsync<UnusableBackupException>(() => copied.RestoreAsync());
            AssertNothingIsLeft();
        }
    }

    [Fact]
    public async Task Run_OtherKeys_IsRefused()
    {
        // Arrange
        copied.Back();
        var other = Path.Combine(copied.Folder, "other.keys");
        KeyFile.Write(other, HostKeys.Create(copied.Round.Now));

        // Act
        var refusal = await Assert.ThrowsAsync<UnusableBackupException>(() => copied.RestoreAsync(keysCopy: other));

        // Assert
        Assert.Contains("keys do not belong", refusal.Message, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Run_FolderThatHoldsSomething_IsNotOverwritten()
    {
        // Arrange
        copied.Back();
        Directory.CreateDirectory(copied.Restored);
        var mine = Path.Combine(copied.Restored, "mine");
        await File.WriteAllTextAsync(mine, "mine", Token);

        // Act
        var refusal = await Assert.ThrowsAsync<UnusableBackupException>(() => copied.RestoreAsync());

        // Assert
        Assert.Contains("never overwrites", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(copied.Restored));
    }

    [Fact]
    public async Task Run_OtherKeysWhereTheFolderWouldHaveIts_AreNotOverwritten()
    {
        // Arrange
        copied.Back();
        var keys = $"{copied.Restored}.keys";
        KeyFile.Write(keys, HostKeys.Create(copied.Round.Now));
        var kept = await File.ReadAllBytesAsync(keys, Token);

        // Act
        await Assert.ThrowsAsync<UnusableBackupException>(() => copied.RestoreAsync());

        // Assert
        Assert.Equal(kept, await File.ReadAllBytesAsync(keys, Token));
        Assert.False(Path.Exists(copied.Restored));
    }

    [Fact]
    public void Back_AnyPart_HoldsNoKey()
    {
        // Act
        copied.Back();

        // Assert
        var keys = KeyFile.Read(copied.Round.Host.KeyFile);
        Assert.True(KeyFile.Read(copied.KeysCopy).HasSameSecretsAs(keys));
        using var copy = System.IO.Compression.ZipFile.OpenRead(copied.Copy);
        Assert.All(
            copy.Entries,
            entry =>
                Assert.Matches(
                    "^(tables.db|workflows.db|manifest.(json|signature)|files/(contents|names)/[0-9a-f]{64})$",
                    entry.FullName
                )
        );
    }

    [Fact]
    public void Back_FileThatIsThere_IsNotOverwritten()
    {
        File.WriteAllText(copied.Copy, "mine");

        Assert.Throws<UnusableBackupException>(copied.Back);

        Assert.Equal("mine", File.ReadAllText(copied.Copy));
    }

    private async Task AnswerAsync()
    {
        foreach (var school in (await copied.Round.SchoolsAsync()).Take(6))
        {
            await copied.Round.AnswerAsync(school);
        }
    }

    private void AssertNothingIsLeft()
    {
        Assert.False(Path.Exists(copied.Restored));
        Assert.False(Path.Exists($"{copied.Restored}.restoring"));
        Assert.False(Path.Exists($"{copied.Restored}.keys"));
    }
}
