using System.Text.Json;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>An example of a component as GOV.UK Frontend publishes it: the options and the markup that they must give.</summary>
internal sealed record GovukFixture(string Name, FixtureOptions Options, string Html)
{
    public static IReadOnlyList<GovukFixture> Of(string component)
    {
        var file = Path.Combine(GovukPackage.Folder, "dist", "govuk", "components", component, "fixtures.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. document
                .RootElement.GetProperty("fixtures")
                .EnumerateArray()
                .Select(fixture => new GovukFixture(
                    fixture.GetProperty("name").GetString()!,
                    new(fixture.GetProperty("options").Clone()),
                    fixture.GetProperty("html").GetString()!
                )),
        ];
    }
}
