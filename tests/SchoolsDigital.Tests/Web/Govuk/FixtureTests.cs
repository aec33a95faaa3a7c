namespace SchoolsDigital.Tests.Web.Govuk;

public class FixtureTests
{
    public static TheoryData<string> Components => [.. GovukComponents.Built.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Render_PublishedFixtures_GivesThePublishedMarkup(string component)
    {
        // Arrange
        GovukPackage.SkipUnlessInstalled();
        var differences = new SortedDictionary<string, string>(StringComparer.Ordinal);

        // Act
        foreach (var fixture in GovukFixture.Of(component))
        {
            var parameters = FixtureParameters.Of(component, fixture.Options);
            var html = await Rendering.RenderAsync(GovukComponents.Built[component], parameters);
            var expected = Markup.Normalise(fixture.Html, GovukComponents.CrownOnly);
            var actual = Markup.Normalise(html);
            if (!string.Equals(expected, actual, StringComparison.Ordinal))
            {
                differences[fixture.Name] = $"Published:\n{expected}\nOurs:\n{actual}";
            }
        }

        // Assert: what differs is what we chose to leave out, and nothing on that list has become unnecessary.
        var leftOut = LeftOutFixtures.Of(component);
        var unexpected = differences.Where(one => !leftOut.Contains(one.Key, StringComparer.Ordinal)).ToArray();
        Assert.True(unexpected.Length == 0, string.Join("\n\n", unexpected.Select(one => $"{one.Key}\n{one.Value}")));
        Assert.Equal(leftOut.Order(StringComparer.Ordinal), differences.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Built_AllComponentsOfThePackage_AreBuiltOrLeftOutForAReason()
    {
        // Arrange
        GovukPackage.SkipUnlessInstalled();
        var folder = Path.Combine(GovukPackage.Folder, "dist", "govuk", "components");

        // Act
        var published = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!);

        // Assert
        Assert.Equal(
            published.Order(StringComparer.Ordinal),
            GovukComponents.Built.Keys.Concat(GovukComponents.NotBuilt.Keys).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Of_AllBuiltComponents_LeavesOutFewFixtures()
    {
        // Arrange
        GovukPackage.SkipUnlessInstalled();

        // Act
        var published = GovukComponents.Built.Keys.Sum(component => GovukFixture.Of(component).Count);
        var leftOut = GovukComponents.Built.Keys.Sum(component => LeftOutFixtures.Of(component).Count);

        // Assert
        Assert.InRange(leftOut / (double)published, 0, 0.1);
    }
}
