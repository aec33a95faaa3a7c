using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Every page of the desk as it reads at one moment, without what differs between any two visits.</summary>
internal static partial class DeskSnapshot
{
    private static readonly string[] Filters =
    [
        "schools?state=Answered",
        "schools?state=Enough",
        "schools?state=Started",
        "schools?state=Opened",
        "schools?state=Invited",
        "mails?kind=ReminderNotStarted",
        "mails?kind=ClosingSoon",
        "mails?state=Accepted",
        "mails?state=Bounced",
    ];

    /// <summary>What somebody is shown, by address; the status where it is no page.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TakeAsync(
        ServiceHost service,
        DeskRole role,
        params IReadOnlyList<int> urns
    )
    {
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Olga", role);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in PathsOf(service, urns))
        {
            var page = await browser.GetAsync(path);
            pages[path] = $"{page.Status} {Plain(page.Text)}";
        }

        return pages;
    }

    /// <summary>The addresses under which two snapshots differ, each with both texts.</summary>
    public static string Difference(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) =>
        string.Join(
            "\n\n",
            before
                .Where(page => after[page.Key] != page.Value)
                .Select(page =>
                {
                    var lines = page.Value.Split('\n').Except(after[page.Key].Split('\n'));
                    var others = after[page.Key].Split('\n').Except(page.Value.Split('\n'));
                    return $"{page.Key}\n- {string.Join("\n- ", lines)}\n+ {string.Join("\n+ ", others)}";
                })
        );

    private static IEnumerable<string> PathsOf(ServiceHost service, IReadOnlyList<int> urns)
    {
        var round = service.Round;
        var home = $"/desk/rounds/{round.Authority}/{round.Round}";
        var patterns = service
            .Host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText!.StartsWith("/desk", StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(HttpMethods.Get)
            )
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => !pattern.Contains("/sign", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        string[] actions = ["extend", "hold", "resume", "remind", "send-again", "start-again", "close", "cancel"];
        int[] people = [1, 2];
        int[] noPerson = [0];
        string[] kinds = ["Invitation", "ReminderNotStarted", "ReminderStarted", "ClosingSoon"];
        return from pattern in patterns.Concat(Filters.Select(filter => $"{home}/{filter}"))
            from urn in urns
            from action in pattern.Contains("{action}", StringComparison.Ordinal) ? actions : [""]
            from kind in pattern.Contains("{kind}", StringComparison.Ordinal) ? kinds : [""]
            from person in pattern.Contains("{recipient}", StringComparison.Ordinal) ? people : noPerson
            select pattern
                .Replace("{authority}", round.Authority, StringComparison.Ordinal)
                .Replace("{round}", round.Round, StringComparison.Ordinal)
                .Replace("{urn}", $"{urn}", StringComparison.Ordinal)
                .Replace("{action}", action, StringComparison.Ordinal)
                .Replace("{kind}", kind, StringComparison.Ordinal)
                .Replace("{recipient}", $"{urn}-{person}", StringComparison.Ordinal)
                .Replace("{occurrence}", "1", StringComparison.Ordinal)
                .Replace("{file}", "paper.html", StringComparison.Ordinal)
                .Replace("{version}", "1", StringComparison.Ordinal);
    }

    private static string Plain(string text) => Random().Replace(text, "…");

    [GeneratedRegex("""value="[A-Za-z0-9_.=-]{20,}"|[0-9a-f]{32}|[A-Za-z0-9_-]{52}""")]
    private static partial Regex Random();
}
