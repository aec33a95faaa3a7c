using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Functions.SignIn;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Azure.Tests.SignIn;

/// <summary>Who is at the desk is what the platform says, and nothing that a sender could write.</summary>
public sealed class AppServiceSignInTests
{
    private readonly RoleStore roles;

    public AppServiceSignInTests()
    {
        var records = new MemoryTableStore();
        roles = new(records, new(records), TimeProvider.System);
    }

    private static readonly (string, string)[] Coordinator = [.. Principals.AnnWith("coordinator")];

    [Theory]
    [InlineData("roles", "owner", DeskRole.Owner)]
    [InlineData("roles", "coordinator", DeskRole.Owner)]
    [InlineData("roles", "Viewer", DeskRole.Viewer)]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "coordinator", DeskRole.Owner)]
    public async Task RecogniseAsync_PersonWithARole_IsKnown(string type, string role, DeskRole expected)
    {
        var user = await RecogniseAsync(Principals.HeaderOf([.. Coordinator[..3], (type, role)]));

        Assert.Equal(
            ($"{Principals.Tenant}|{Principals.Person}", "Ann Example", expected),
            (user!.Subject, user.Name, user.RoleIn("any-authority"))
        );
    }

    [Fact]
    public async Task RecogniseAsync_BothRoles_HasTheHigher()
    {
        var user = await RecogniseAsync(Principals.HeaderOf([.. Coordinator, ("roles", "viewer")]));

        Assert.Equal(DeskRole.Owner, user!.Role);
    }

    [Theory]
    [InlineData("preferred_username", "ANN@example.org", true)]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "ann@example.org", true)]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "ann@example.org", false)]
    [InlineData("email", "ann@example.org", false)]
    [InlineData("preferred_username", "bert@example.org", false)]
    public async Task RecogniseAsync_PersonWhomAnOwnerInvited_IsKnownByTheNameTheySignInWith(
        string type,
        string name,
        bool isKnown
    )
    {
        var ann = new DeskPerson("Ann@Example.org", "Ann", DeskRole.Viewer, DateTimeOffset.UnixEpoch);
        await roles.AddAsync("norfolk", ann, ("Anna", "1"), TestContext.Current.CancellationToken);

        var user = await RecogniseAsync(Principals.HeaderOf([.. Principals.Ann, (type, name)]));

        Assert.Equal(isKnown, user is not null);
        Assert.Equal(isKnown ? DeskRole.Viewer : null, user?.RoleIn("norfolk"));
        Assert.Null(user?.RoleIn("suffolk"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("False")]
    [InlineData("0")]
    [InlineData("yes")]
    public async Task RecogniseAsync_PlatformDoesNotGuard_ForgedHeaderCountsForNothing(string? guards) =>
        Assert.Null(await RecogniseAsync(Principals.HeaderOf(Coordinator), guards));

    [Fact]
    public async Task RecogniseAsync_NoHeader_IsNobody() => Assert.Null(await RecogniseAsync());

    [Fact]
    public async Task RecogniseAsync_TwoHeaders_IsNobody() =>
        Assert.Null(await RecogniseAsync([Principals.HeaderOf(Coordinator), Principals.HeaderOf(Coordinator)]));

    [Theory]
    [InlineData("tenant")]
    [InlineData("none")]
    [InlineData("id")]
    [InlineData("twoIds")]
    [InlineData("twoTenants")]
    [InlineData("otherRole")]
    public async Task RecogniseAsync_WrongOrMissingClaims_IsNobody(string wrong)
    {
        var claims = wrong switch
        {
            "tenant" => [("tid", "00000000-0000-0000-0000-000000000001"), .. Coordinator[1..]],
            "none" => [],
            "id" => [Coordinator[0], .. Coordinator[2..]],
            "twoIds" => [.. Coordinator, (Coordinator[1].Item1, "another")],
            "twoTenants" => [.. Coordinator, (Coordinator[0].Item1, "another")],
            _ => ((string, string)[])[.. Coordinator[..3], ("roles", "administrator")],
        };

        Assert.Null(await RecogniseAsync(Principals.HeaderOf(claims)));
    }

    [Fact]
    public async Task RecogniseAsync_OtherProvider_IsNobody() =>
        Assert.Null(await RecogniseAsync(Principals.HeaderOf(Coordinator, provider: "github")));

    [Theory]
    [InlineData("not base64 at all")]
    [InlineData("====")]
    [InlineData("e30")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    [InlineData("W10=")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6MX0=")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W251bGwsMSxbXV19")]
    [InlineData("eyJhdXRoX3R5cCI6")]
    public async Task RecogniseAsync_MalformedHeader_IsNobodyAndThrowsNothing(string header) =>
        Assert.Null(await RecogniseAsync(header));

    [Fact]
    public async Task RecogniseAsync_HugeOrDeepHeader_IsNobodyAndThrowsNothing()
    {
        var huge = Principals.HeaderOf([.. Coordinator, ("x", new string('a', 40_000))]);
        var deep = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('[', 5_000)));
        var many = Principals.HeaderOf([.. Coordinator, .. Enumerable.Repeat(("x", ""), 1_100)]);

        Assert.Null(await RecogniseAsync(huge));
        Assert.Null(await RecogniseAsync(deep));
        Assert.Null(await RecogniseAsync(many));
    }

    [Fact]
    public void Advice_PlatformGuards_LeadsToTheSignInAndExplainsRoles()
    {
        var advice = Open("True").Advice;

        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fdesk", advice.Href);
        Assert.Contains(advice.Paragraphs, words => words.Contains("no role in this service"));
    }

    [Fact]
    public void Advice_PlatformDoesNotGuard_LeadsNowhere() => Assert.Null(Open(null).Advice.Href);

    [Fact]
    public void Open_GuardedWithoutTenant_SaysWhatIsMissing()
    {
        var settings = new ConfigurationBuilder().Build();

        var missing = Assert.Throws<InvalidOperationException>(() => PlatformGuard.Of(settings, _ => "True"));

        Assert.Contains("SignIn", missing.Message, StringComparison.Ordinal);
    }

    private Task<DeskUser?> RecogniseAsync(params string[] headers) => RecogniseAsync(headers, "True");

    private Task<DeskUser?> RecogniseAsync(string header, string? guards) => RecogniseAsync([header], guards);

    private Task<DeskUser?> RecogniseAsync(string[] headers, string? guards)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[AppServiceSignIn.Header] = headers;
        return Open(guards).RecogniseAsync(http, TestContext.Current.CancellationToken);
    }

    private AppServiceSignIn Open(string? guards) =>
        new(
            PlatformGuard.Of(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([
                        new("SignIn:TenantId", Principals.Tenant),
                        new(PlatformGuard.PlatformGuards, "True"),
                    ])
                    .Build(),
                name => name == PlatformGuard.PlatformGuards ? guards : null
            ),
            roles
        );
}
