using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Bookings;

public class BookingPropertyTests
{
    private const int People = 12;
    private const int Schools = 4;
    private const int Dates = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Series_AnyCourseOfEventsAndCrashes_KeepsEveryPromise()
    {
        var step =
            from what in Gen.Choose(0, 13)
            from who in Gen.Choose(1, People)
            from which in Gen.Choose(0, Dates - 1)
            from dies in Gen.Choose(0, 9)
            select new Step(what, who, which, dies);
        var course = Arb.From(step.ListOf().Resize(50));

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(150),
            Prop.ForAll(course, steps => HoldAsync([.. steps]).GetAwaiter().GetResult())
        );
    }

    private static async Task HoldAsync(IReadOnlyList<Step> steps)
    {
        var host = await SeriesHost.OpenAsync(
            [2, 1, 3],
            series => series with { PerSchool = 3, ClosesAt = DateTimeOffset.MaxValue }
        );
        var wasLowered = false;
        foreach (var step in steps)
        {
            wasLowered |= step.What == 11;
            // Now and then the process dies at its first or second write, before or after it reached the disk.
            var process =
                step.Dies < 4
                    ? host.Another(new CrashingTableStore(host.Memory, step.Dies / 2, step.Dies % 2 == 0))
                    : host;
            try
            {
                await TakeAsync(process, step);
            }
            catch (CrashException)
            {
                // Whoever comes next finds what it has left.
            }

            await host.AssertTrueAsync(maybeOverbooked: wasLowered);
        }

        await AssertOrderAsync(host);
    }

    /// <summary>Once everything is settled, no place stays free that somebody waits for, and offers went in a fair order.</summary>
    private static async Task AssertOrderAsync(SeriesHost host)
    {
        await host.Settling.SettleAsync(SeriesHost.Series, Token);
        var before = await host.BookingsAsync();
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        await host.AssertTrueAsync(maybeOverbooked: true);
        var after = await host.BookingsAsync();
        foreach (var session in await host.Store.ListSessionsAsync(SeriesHost.Series, Token))
        {
            Assert.True(session.Free <= 0 || session.Waiting == 0 || !session.IsAheadOf(host.Clock.GetUtcNow()));
        }

        var seated = before
            .Where(booking => booking.IsSeated && StillOffered(booking, after))
            .CountBy(booking => booking.Urn)
            .ToDictionary();
        var offered = after
            .Where(booking => booking.Offers > before.Single(one => one.Id == booking.Id).Offers)
            .ToList();
        foreach (var lucky in offered)
        {
            // Nobody without a place, of a school with none, was passed over by a later one of a school that had some.
            Assert.DoesNotContain(
                after,
                other =>
                    other.WaitsFor.Contains(lucky.Offer!.Session)
                    && other.Turn < lucky.Turn
                    && seated.GetValueOrDefault(other.Urn) == 0
                    && !after.Any(one => one.Urn == other.Urn && one.IsSeated)
                    && seated.GetValueOrDefault(lucky.Urn) > 0
            );
        }
    }

    private static bool StillOffered(Booking booking, IReadOnlyList<Booking> after) =>
        after.Single(one => one.Id == booking.Id).IsSeated;

    private static async Task TakeAsync(SeriesHost host, Step step)
    {
        var session = SeriesHost.CodeOf(step.Which);
        var (series, id) = (SeriesHost.Series, $"{step.Who:d4}");
        switch (step.What)
        {
            case 0 or 1 or 2:
                await host.TakeAsync(step.Who, session, 120_000 + (step.Who % Schools));
                break;
            case 3:
                await host.TakeAsync(step.Who, null, 120_000 + (step.Who % Schools), session, "a", "b");
                break;
            case 4:
                await host.Office.MoveAsync(series, id, session, Token);
                break;
            case 5:
                await host.Office.WaitAsync(series, id, [session, "c"], Token);
                break;
            case 6:
                await host.Office.CancelAsync(series, id, Token);
                break;
            case 7:
                await host.Office.AcceptAsync(series, id, (await host.BookingOrNullAsync(id))?.Offers ?? 1, Token);
                break;
            case 8:
                await host.Office.DeclineAsync(series, id, (await host.BookingOrNullAsync(id))?.Offers ?? 1, Token);
                break;
            case 9:
                await host.Settling.SettleAsync(series, Token);
                await host.Offers.SettleAsync(series, Token);
                break;
            case 10:
                host.Clock.Advance(TimeSpan.FromHours(9));
                await host.Offers.SettleAsync(series, Token);
                break;
            case 11:
                await ChangeAsync(new SessionChange { Capacity = step.Who % 4 });
                break;
            case 12:
                await ChangeAsync(new SessionChange { IsClosed = step.Who % 2 == 0 });
                break;
            default:
                await ChangeAsync(
                    step.Who == 1 ? new SessionChange { CancelledBecause = "Snow" } : new SessionChange { Capacity = 3 }
                );
                break;
        }

        Task ChangeAsync(SessionChange change) => host.Desk.ChangeAsync(series, session, change, Token);
    }

    private sealed record Step(int What, int Who, int Which, int Dies);
}
