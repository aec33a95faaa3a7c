using Deque.AxeCore.Commons;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>Looks for barriers with axe: WCAG 2.0 to 2.2 at levels A and AA, and what its makers hold to be good practice.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
          const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false, iframes: false })
          return {
            passes: found.passes.length,
            barriers: found.violations.flatMap(rule =>
              rule.nodes.map(node => ({ rule: rule.id, help: rule.help, html: node.html, why: node.failureSummary })))
          }
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    public static async Task AssertFindsNothingAsync(Device device, bool isPart = false)
    {
        if (!await device.AskAsync<bool>("() => 'axe' in window"))
        {
            await device.Page.EvaluateAsync(Source);
        }

        var found = await device.AskAsync<AxeFindings>(Run);

        // A page that axe could not look at would have nothing wrong with it either.
        Assert.True(found.Passes > 0, $"axe saw nothing on {device.Page.Url}.");
        var barriers = found
            .Barriers.Where(barrier => !barrier.IsKnown && !(isPart && barrier.IsOfWholePages))
            .ToList();
        Assert.True(barriers.Count == 0, $"{device.Page.Url}\n{string.Join("\n", barriers)}");
    }
}
