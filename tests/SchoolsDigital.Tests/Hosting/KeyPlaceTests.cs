using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Service.Keys;
using SchoolsDigital.Tests.Attacks;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Hosting;

public sealed class KeyPlaceTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => folder.PathOf("data");

    private string Beside => folder.PathOf("data.keys");

    private string Inside => Path.Combine(Data, "keys.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_NewFolder_KeepsItsKeysBesideItAndInNoFileOfIt()
    {
        await using var host = await StartAsync();

        Assert.Equal(Beside, host.KeyFile);
        Assert.False(host.HasMovedKeys);
        var keys = KeyFile.Read(Beside);
        var store = StoreDump.Of(Data);
        Assert.Empty(store.FilesWith(Convert.ToBase64String(keys.ResponseSecret.Span)));
        Assert.Empty(store.FilesWith(Convert.ToBase64String(keys.LinkKeys[0].Secret.Span)));
        Assert.All(
            store.Files,
            file =>
            {
                Assert.Equal(-1, file.Value.AsSpan().IndexOf(keys.ResponseSecret.Span));
                Assert.Equal(-1, file.Value.AsSpan().IndexOf(keys.LinkKeys[0].Secret.Span));
            }
        );
    }

    [Fact]
    public async Task Start_KeysElsewhere_AreReadFromThere()
    {
        var elsewhere = folder.PathOf("elsewhere.keys");
        await using (await StartAsync(elsewhere))
        {
            // Makes them.
        }

        var made = await File.ReadAllBytesAsync(elsewhere, Token);
        await using var host = await StartAsync(elsewhere);

        Assert.Equal(elsewhere, host.KeyFile);
        Assert.Equal(made, await File.ReadAllBytesAsync(elsewhere, Token));
        Assert.False(File.Exists(Beside));
    }

    [Fact]
    public async Task Start_AgainWithItsKeys_HonoursTheLinksAndFindsTheAnswersOfBefore()
    {
        // Arrange
        var link = new LinkId(UInt128.MaxValue / 3);
        string sent;
        string place;
        await MakeRoundAsync();
        await using (var before = await StartAsync())
        {
            sent = before.Get<SignedLinks>().Create(link, LinkPurpose.Survey, DateTimeOffset.MaxValue);
            place = before.Get<ResponseKeys>().OfRespondent("norfolk|2010", link);
        }

        // Act
        await using var host = await StartAsync();

        // Assert
        Assert.Equal(link, host.Get<SignedLinks>().Read(sent, LinkPurpose.Survey).Id);
        Assert.Equal(place, host.Get<ResponseKeys>().OfRespondent("norfolk|2010", link));
    }

    [Fact]
    public async Task Start_KeysInTheDataFolder_RefusesTheFile()
    {
        var refusal = await RefusalAsync(Path.Combine(Data, "my.keys"));

        Assert.Contains("is in the data folder", refusal);
        Assert.Contains("Give a file outside it with --keys.", refusal);
        Assert.False(File.Exists(Path.Combine(Data, "my.keys")));
    }

    [Fact]
    public async Task Start_KeysOfAFolderWithARoundAreMissing_RefusesAndSaysWhatToDo()
    {
        await MakeRoundAsync();
        File.Move(Beside, folder.PathOf("backup"));

        var refusal = await RefusalAsync();

        Assert.StartsWith($"The keys of {Data} are missing: there is no file {Beside}. Put back your copy", refusal);
        Assert.False(File.Exists(Beside));
        await using var host = await StartAsync(folder.PathOf("backup"));
    }

    [Fact]
    public async Task Start_RoundOfAVersionThatNotedNoKeysAndNoKeys_Refuses()
    {
        await MakeRoundAsync();
        await ForgetFingerprintAsync();
        File.Delete(Beside);

        Assert.Contains("are missing", await RefusalAsync());
    }

    [Fact]
    public async Task Start_KeysOfAnotherFolder_RefusesAndSaysWhatToDo()
    {
        await MakeRoundAsync();
        KeyFile.Write(Beside, HostKeys.Create(DateTimeOffset.UnixEpoch));

        var refusal = await RefusalAsync();

        Assert.StartsWith($"The keys in {Beside} are not those that the data in {Data} was written with.", refusal);
        Assert.Contains("--keys", refusal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task Start_OthersMayUseTheKeyFile_RefusesAndSaysWhatToDo(UnixFileMode right)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await MakeRoundAsync();
        File.SetUnixFileMode(Beside, File.GetUnixFileMode(Beside) | right);

        Assert.EndsWith($"chmod 600 {Beside}", await RefusalAsync());

        File.SetUnixFileMode(Beside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var host = await StartAsync();
    }

    [Fact]
    public async Task Start_KeyFileIsDamaged_RefusesRatherThanMakeNewKeys()
    {
        await MakeRoundAsync();
        var keys = await File.ReadAllTextAsync(Beside, Token);
        await File.WriteAllTextAsync(Beside, "{\"linkKeys\":[],\"responseSecret\":\"\"}", Token);

        Assert.Contains($"The key file {Beside} cannot be read", await RefusalAsync());

        Assert.StartsWith("{\"linkKeys\":[]", await File.ReadAllTextAsync(Beside, Token));
        await File.WriteAllTextAsync(Beside, keys, Token);
        await using var host = await StartAsync();
    }

    [Fact]
    public async Task Start_FolderOfAnEarlierVersion_MovesItsKeysOutOnce()
    {
        await MakeOldFolderAsync();
        var keys = KeyFile.Read(Inside);

        await using (var host = await StartAsync())
        {
            Assert.True(host.HasMovedKeys);
        }

        Assert.False(File.Exists(Inside));
        Assert.True(keys.HasSameSecretsAs(KeyFile.Read(Beside)));
        await using var again = await StartAsync();
        Assert.False(again.HasMovedKeys);
    }

    // What a kill leaves behind: a file that was begun, or both files, since the one inside goes last.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_KilledWhileItMovedTheKeys_LosesNothing(bool isWritten)
    {
        await MakeOldFolderAsync();
        var keys = KeyFile.Read(Inside);
        await File.WriteAllTextAsync($"{Beside}.new", "{\"linkKeys\":[{\"id\"", Token);
        if (isWritten)
        {
            File.Copy(Inside, Beside);
        }

        await using var host = await StartAsync();

        Assert.False(File.Exists(Inside));
        Assert.True(keys.HasSameSecretsAs(KeyFile.Read(Beside)));
    }

    [Fact]
    public async Task Start_OtherKeysInsideThanBeside_RefusesAndTouchesNeither()
    {
        await MakeOldFolderAsync();
        KeyFile.Write(Beside, HostKeys.Create(DateTimeOffset.UnixEpoch));

        Assert.Contains("differ", await RefusalAsync());

        Assert.True(File.Exists(Inside));
        Assert.False(KeyFile.Read(Inside).HasSameSecretsAs(KeyFile.Read(Beside)));
    }

    private async Task<LocalHost> StartAsync(string? keys = null) =>
        await LocalHost.StartAsync(Data, new() { KeyFile = keys }, Token);

    private async Task<string> RefusalAsync(string? keys = null) =>
        (await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(keys))).Message;

    private async Task MakeRoundAsync()
    {
        await using var host = await StartAsync();
        var consultation = ConsultationFile.Read(SomeFile.Text).Consultation!;
        await host.Get<RoundStarter>().StartAsync(consultation, "Somebody", Token);
    }

    private async Task MakeOldFolderAsync()
    {
        await MakeRoundAsync();
        await ForgetFingerprintAsync();
        File.Move(Beside, Inside);
    }

    private async Task ForgetFingerprintAsync()
    {
        await using var stores = LocalStores.Open(Data);
        var known = await stores.Tables.GetAsync(KeyFingerprint.Key, Token);
        Assert.True(await stores.Tables.TryDeleteAsync(KeyFingerprint.Key, known!.Version, Token));
    }
}
