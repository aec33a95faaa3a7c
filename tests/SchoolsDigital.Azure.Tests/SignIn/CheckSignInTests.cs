using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Functions.SignIn;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.SignIn;

/// <summary>The check of a deployed copy finds out a door that takes anybody's word.</summary>
public sealed class CheckSignInTests
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task CheckSignIn_Header_IsTakenAwayOrNot(bool takesAway, int expected)
    {
        // Arrange
        var records = new MemoryTableStore();
        var door = new AppServiceSignIn(
            new(IsGuarded: true, Principals.Tenant),
            new(records, new(records), TimeProvider.System)
        );
        await using var app = await ServeAsync(async http =>
        {
            if (takesAway)
            {
                http.Request.Headers.Remove(AppServiceSignIn.Header);
            }

            var user = await door.RecogniseAsync(http, http.RequestAborted);
            http.Response.StatusCode = user is null ? 401 : 200;
        });
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();

        // Act
        using var check = Process.Start(
            new ProcessStartInfo("bash", [Repository.PathOf("infra/check-sign-in"), address, Principals.Tenant])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var said = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(expected, check.ExitCode);
        Assert.Equal(expected == 0, said.Length == 0);
    }

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }
}
