using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SchoolsDigital.Web.Middleware;

/// <summary>Takes a visitor's address and scheme from the proxies that a host trusts. What anybody else says of them counts for nothing.</summary>
internal static class ForwardedRequests
{
    /// <summary>Adds the step, which has to come before everything that looks at an address.</summary>
    public static void UseForwardedRequests(this IApplicationBuilder app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many proxies as stand behind one another; it ends at the first that is not trusted.
            ForwardLimit = null,
        };
        // The framework trusts this computer by itself, where anybody may run a program.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
