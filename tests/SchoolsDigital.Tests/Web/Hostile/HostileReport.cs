using System.Text;
using SchoolsDigital.Web.Middleware;

namespace SchoolsDigital.Tests.Web.Hostile;

/// <summary>How a site bore up.</summary>
internal sealed class HostileReport
{
    private const int PagesLookedAtClosely = 400;
    private int pages;

    /// <summary>How many requests got which status.</summary>
    public SortedDictionary<int, int> Statuses { get; } = [];

    /// <summary>What should not have happened, the first few times.</summary>
    public List<string> Complaints { get; } = [];

    public int Sent => Statuses.Values.Sum();

    public void Look(TestRequest request, string pattern, TestResponse response)
    {
        Statuses[response.Status] = Statuses.GetValueOrDefault(response.Status) + 1;
        if (response.Status is < 200 or >= 500)
        {
            Complain(request, pattern, $"answered {response.Status}");
        }

        if (response.Text.Contains($"<{HostileText.Mark}", StringComparison.OrdinalIgnoreCase))
        {
            Complain(request, pattern, "echoed markup");
        }

        if (
            response.Headers.Any(header =>
                header.Key.Contains(HostileText.Mark, StringComparison.Ordinal)
                || header.Value.ToString().AsSpan().ContainsAny('\r', '\n')
            )
        )
        {
            Complain(request, pattern, "let the sender write a header");
        }

        // Taking a page apart costs more than answering it.
        if (
            response.Headers.ContentType == "text/html; charset=utf-8"
            && response.Body.Length > 0
            // A mail or a paper that the desk shows has a policy of its own and is no page of ours.
            && response.Headers.ContentSecurityPolicy == SecurityHeaders.ContentSecurityPolicy
            && pages++ % 97 == 0
            && pages < PagesLookedAtClosely * 97
        )
        {
            foreach (var broken in HouseRules.Check(response.Text))
            {
                Complain(request, pattern, broken);
            }
        }
    }

    public void Complain(TestRequest request, string pattern, string what)
    {
        if (Complaints.Count < 20)
        {
            var body = request.Body is null ? "" : $" with “{Encoding.UTF8.GetString(request.Body)}”";
            Complaints.Add($"{pattern} {what} to {request.Method} {request.Path} ({request.ContentType}){body}");
        }
    }
}
