using SchoolsDigital.Attacks.Kills;

namespace SchoolsDigital.Tests.Workshops.Pages;

/// <summary>Two hundred people book at once by three links, and the tables are looked at without the service.</summary>
public sealed class SharedLinkRushTests
{
    private const int People = 200;
    private const int Links = 3;
    private const int AtOnce = 24;
    private const int MostPages = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Book_TwoHundredAtOnceByThreeLinks_EachIsBookedUnderTheirOwnName()
    {
        await using var world = await WorkshopWorld.OpenAsync(text =>
            text.Replace("perSchool: 3", "perSchool: 100")
                .Replace("capacity: 2", "capacity: 90")
                .Replace("capacity: 1", "capacity: 70")
        );
        var acknowledged = new Acknowledged();
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token };

        await Parallel.ForAsync(0, People, together, async (number, _) => await BookAsync(world, acknowledged, number));

        Assert.Empty(acknowledged.Complaints);
        Assert.Equal(People, acknowledged.Bookings.Count);
        var checker = new StoreChecker(world.Host.DataPath);
        Assert.Empty(checker.Check(acknowledged, new Dictionary<string, int>()));
        Assert.Equal(160, acknowledged.Bookings.Count(booking => booking.Value.Session.Length > 0));
    }

    private static async Task BookAsync(WorkshopWorld world, Acknowledged acknowledged, int number)
    {
        var (name, email) = ($"Guest {number} Example", $"guest{number}@example.org");
        var wish = number % 2 == 0 ? "north" : "south";
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(number % Links));
        await guest.SendAsync();

        // A session may fill up while somebody types; they are told so, and wait for it.
        for (var pages = 0; guest.Shown.Path != Done(guest) && pages < MostPages; pages++)
        {
            await guest.SendAsync(Fill(guest, name, email, wish));
        }

        if (guest.Shown.Status != 200 || !guest.Words.Contains(name) || !guest.Words.Contains(email))
        {
            acknowledged.Complaints.Add($"{name} is told: {guest.Words}");
            return;
        }

        acknowledged.Bookings[email] = (name, guest.Heading == "Place booked" ? wish : "");
    }

    private static string Done(Guest guest) => guest.Shown.Path[..(guest.Shown.Path.LastIndexOf('/') + 1)] + "done";

    private static (string, string)[] Fill(Guest guest, string name, string email, string wish)
    {
        var page = guest.Page;
        return page.QuerySelector("input[name=session]") is not null
                ? [("session", page.QuerySelector($"input[value={wish}]") is null ? "_wait" : wish)]
            : page.QuerySelector("[name=choice-1]") is not null ? [("choice-1", wish)]
            : page.QuerySelector("input[name=email]") is not null
                ? [("name", name), ("role", "Teacher"), ("email", email)]
            : [];
    }
}
