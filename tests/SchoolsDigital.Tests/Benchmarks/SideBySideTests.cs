using SchoolsDigital.Benchmarks;

namespace SchoolsDigital.Tests.Benchmarks;

public sealed class SideBySideTests
{
    private readonly List<string> order = [];

    [Fact]
    public async Task MeasureAsync_FourRuns_TakesTurnsAtComingFirstAfterAWarmUp()
    {
        // Act
        await SideBySide.MeasureAsync(4, RunAsync("ours"), RunAsync("bare"));

        // Assert
        Assert.Equal(
            ["bare 0", "ours 0", "bare 1", "ours 1", "ours 2", "bare 2", "bare 3", "ours 3", "ours 4", "bare 4"],
            order
        );
    }

    [Fact]
    public async Task MeasureAsync_OneRunOfThreeIsSlow_DoesNotCountIt()
    {
        // Act
        var measured = await SideBySide.MeasureAsync(3, RunAsync("ours", 900, 4, 60, 5), RunAsync("bare", 0, 2, 3, 70));

        // Assert
        Assert.Equal(TimeSpan.FromSeconds(5), measured.Ours.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(3), measured.Bare.Elapsed);
    }

    [Fact]
    public void ToFigures_OursTakesTwiceAsLong_HasHalfTheRate()
    {
        // Arrange
        var ours = new Spent(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(4));
        var bare = new Spent(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3));

        // Act
        var figures = new SideBySide(ours, bare).ToFigures("Pages", 120, "pages");

        // Assert
        Assert.Equal([new("Pages", 12, "pages/s", 24), new("Pages, by processor", 30, "pages/s", 40)], figures);
        Assert.Equal(0.5, figures[0].Ratio);
    }

    private Func<int, Task<TimeSpan>> RunAsync(string name, params int[] seconds) =>
        run =>
        {
            order.Add($"{name} {run}");
            return Task.FromResult(TimeSpan.FromSeconds(seconds.ElementAtOrDefault(run)));
        };
}
