using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.WaitingLists;

/// <summary>
/// Who would be written to if sessions were changed. What settles a series also works this out, so that what is foretold
/// is what happens.
/// </summary>
public sealed class SeriesForecast(SeriesBooks books, OfferMaker offers)
{
    /// <summary>The bookings whose people would get a mail, as they would be then. Changes nothing.</summary>
    public async Task<IReadOnlyList<Booking>> ToldAsync(
        SeriesRef series,
        IReadOnlyCollection<string> sessions,
        SessionChange change,
        CancellationToken cancellationToken
    )
    {
        var book = books.LookInto(series, cancellationToken);
        await SettleAsync(book);
        var before = (await book.ListAsync(Booking.Of(series))).ToDictionary(booking => booking.Id);
        foreach (var code in sessions)
        {
            var key = Session.KeyFor(series, code);
            if (await book.FindAsync(key) is { } session)
            {
                book.Put(key, change.Of(session));
            }
        }

        await SettleAsync(book);
        var after = await book.ListAsync(Booking.Of(series));
        return [.. after.Where(booking => booking.Revision > before[booking.Id].Revision)];
    }

    private async Task SettleAsync(SeriesBook book)
    {
        await SessionSettling.SettleAsync(book);
        await offers.SettleAsync(book);
    }
}
