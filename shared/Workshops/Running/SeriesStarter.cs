using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Starts a series, with its round or on its own: keeps its records, and then its workflow.</summary>
public sealed class SeriesStarter(
    ITableStore records,
    SeriesBooks books,
    AuthorityStore authorities,
    IWorkflowClient workflows
)
{
    /// <summary>Starts a series. Safe to call twice: false where it has been started before, and then it stays as it is.</summary>
    /// <param name="plan">The series as its file plans it.</param>
    /// <param name="authority">Who invites.</param>
    /// <param name="round">The round that it belongs to; null where it stands on its own.</param>
    /// <param name="cancellationToken">Gives up; calling again goes on where this stopped.</param>
    public async Task<bool> StartAsync(
        SeriesPlan plan,
        AuthorityProfile authority,
        string? round,
        CancellationToken cancellationToken
    )
    {
        var series = SeriesPlanning.Series(plan, authority, round, WorkingDays.England);
        await authorities.KeepAsync(authority, cancellationToken);
        await records.UpsertAsync(SeriesName.KeyFor(series.Ref), new SeriesName(plan.Title), cancellationToken);
        var isNew = await books.ChangeAsync(series.Ref, book => AddAsync(book, series, plan), cancellationToken);
        await workflows.StartAsync(
            WorkshopSeriesWorkflow.Name,
            SeriesInstances.Of(series.Ref),
            new SeriesWatch(series.Ref),
            cancellationToken
        );
        return isNew;
    }

    private static async Task<bool> AddAsync(SeriesBook book, WorkshopSeries series, SeriesPlan plan)
    {
        var key = WorkshopSeries.KeyFor(series.Ref);
        if (await book.FindAsync(key) is not null)
        {
            return false;
        }

        book.Put(key, series);
        foreach (var (session, index) in plan.Sessions.Select((session, index) => (session, index)))
        {
            var place = Session.KeyFor(series.Ref, session.Code);
            await book.FindAsync(place);
            book.Put(place, SeriesPlanning.Session(session, index + 1));
        }

        return true;
    }
}
