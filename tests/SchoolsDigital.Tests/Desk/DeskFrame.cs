using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Desk;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Desk;

/// <summary>The desk as a frame: its door, its sign-in, and one page that does something.</summary>
internal static class DeskFrame
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ITableStore>(new MemoryTableStore());
        services.AddSingleton<Ledger>();
        services.AddDesk();
        services.AddSingleton<IRoutes, DemoActRoutes>();
    }
}
