using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Schools;

/// <summary>The schools of a round, a page at a time: all of them by URN, or those that a filter finds.</summary>
internal sealed class SchoolsPage(DeskRounds rounds, ShownSchools schools, SchoolDirectory directory) : IDeskPage
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/schools";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var filter = SchoolFilter.Read(visit);
        var after = int.TryParse(visit.Query("after"), out var urn) && urn is > 0 and < 999_999 ? urn : 0;
        int? found = null;
        IReadOnlyList<InvitedSchool> some;
        if (filter.IsOpen)
        {
            some = await schools.ListAfterAsync(file, after, PageSize + 1, cancellationToken);
        }
        else
        {
            var urns = await directory.FindAsync(file, filter, cancellationToken);
            found = urns.Count;
            some = await ReadAsync(file, urns.Where(one => one > after).Take(PageSize + 1), cancellationToken);
        }

        var count = await schools.CountAsync(file, cancellationToken);
        var total = count.Total.Schools;
        var shown = some.Take(PageSize).ToList();
        int? next = some.Count > PageSize ? shown[^1].Urn : null;
        return Page.Ok<SchoolsView>(
            new SchoolsModel(file, filter, count, shown, found ?? total, total, after > 0, next)
        );
    }

    private async Task<IReadOnlyList<InvitedSchool>> ReadAsync(
        RoundFile file,
        IEnumerable<int> urns,
        CancellationToken cancellationToken
    )
    {
        var found = new List<InvitedSchool>();
        foreach (var urn in urns)
        {
            if (await schools.FindAsync(file, urn, cancellationToken) is { } school)
            {
                found.Add(school);
            }
        }

        return found;
    }
}
