using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.Middleware;

/// <summary>Answers 429 where one link, or one address, asks too often.</summary>
internal sealed class RateLimits(RequestRates rates, TimeProvider clock)
{
    private readonly RateLimit perLink = new(rates.PerLink);
    private readonly RateLimit perAddress = new(rates.PerAddress);

    /// <summary>How long the sender of this request should wait; zero where it may be answered.</summary>
    public TimeSpan Take(HttpContext http)
    {
        var now = clock.GetUtcNow();
        var wait = http.Connection.RemoteIpAddress is { } address
            ? perAddress.Take(HashOf(address), now)
            : TimeSpan.Zero;
        return wait == TimeSpan.Zero && http.GetRouteValue(PageRequest.LinkParameter) is string link
            ? perLink.Take(link.GetHashCode(StringComparison.Ordinal), now)
            : wait;
    }

    // Whoever has one IPv6 address has the whole /64.
    private static int HashOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var network = MemoryMarshal.Read<long>(bytes);
        return address.AddressFamily is AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6
            ? address.MapToIPv4().GetHashCode()
            : network.GetHashCode();
    }
}
