using SchoolsDigital.Rounds;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What one process keeps in memory does not hide what another has changed.</summary>
public sealed class ProcessesTests : IAsyncDisposable
{
    private readonly MemoryHost requests = new();
    private readonly MemoryHost workflows;

    public ProcessesTests() => workflows = new(beside: requests);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await workflows.DisposeAsync();
        await requests.DisposeAsync();
    }

    [Fact]
    public async Task ReadAsync_AnotherProcessDeletesAContact_IsSeenAtOnce()
    {
        // Arrange
        var school = await requests.OpenRoundAsync();
        var authority = requests.Round.Authority;
        await workflows.Get<ContactStore>().ReadAsync(authority, Token);
        var contact = (await workflows.Get<ContactStore>().FindAsync(authority, school.Urn, Token))[0];

        // Act
        await requests.Get<ContactStore>().DeleteAsync(authority, new HashSet<string> { contact.Id }, Token);

        // Assert
        Assert.Null((await workflows.Get<ContactStore>().ReadAsync(authority, Token)).Find(contact.Id));
        Assert.DoesNotContain(contact, await workflows.Get<ContactStore>().FindAsync(authority, school.Urn, Token));
    }

    [Fact]
    public async Task ReadAsync_AnotherProcessClosesTheRound_IsSeenAtOnce()
    {
        // Arrange
        await requests.OpenRoundAsync();
        var before = await requests.Get<RoundFiles>().ReadAsync(requests.Round, Token);

        // Act
        await workflows.Get<RoundStore>().ChangeAsync(requests.Round, round => round.MoveTo(RoundState.Closed), Token);

        // Assert
        var after = await requests.Get<RoundFiles>().ReadAsync(requests.Round, Token);
        Assert.Equal((RoundState.Open, RoundState.Closed), (before.Round.State, after.Round.State));
        Assert.Same(before.Consultation, after.Consultation);
    }
}
