using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>Where a coordinator looks for the school whose answer came on paper or by telephone, and finds earlier entries.</summary>
internal sealed class OnBehalfPage(DeskRounds rounds, InvitedSchoolStore schools, OnBehalfEntries entries)
    : IDeskFormPage
{
    public const string SearchField = "school";

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/on-behalf";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <summary>The page of a round.</summary>
    public static string PathOf(RoundRef round) => $"{new RoundPaths(round).Home}/on-behalf";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await rounds.FindAsync(visit, cancellationToken) is { } file
            ? Page.Ok<OnBehalfView>(await ModelAsync(file, visit.Query(SearchField) ?? "", cancellationToken))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var search = form.Line(SearchField);
        var model = await ModelAsync(file, search, cancellationToken);
        return model.Found switch
        {
            [] => Page.Invalid<OnBehalfView>(model, [new(SearchField, ProblemOf(search))]),
            [var only] => Page.SeeOther(OnBehalfStartPage.PathOf(file.Round.Ref, only.Urn)),
            _ => Page.SeeOther($"{PathOf(file.Round.Ref)}?{SearchField}={Uri.EscapeDataString(search)}"),
        };
    }

    private static string ProblemOf(string search) =>
        search.Length == 0
            ? "Enter the school’s number or part of its name"
            : $"No school of this round has the number or the name “{search}”";

    private async Task<OnBehalfModel> ModelAsync(RoundFile file, string search, CancellationToken cancellationToken)
    {
        var all = await schools.ListAsync(file.Round.Ref, cancellationToken).ToListAsync(cancellationToken);
        var names = all.ToDictionary(school => school.Urn, school => school.Name);
        var lines = (await entries.ReadAsync(file.Round, cancellationToken)).Select(one => new OnBehalfLine(
            one.Entry,
            names.GetValueOrDefault(one.Entry.Urn, $"{one.Entry.Urn}"),
            one.Path
        ));
        return new(file, search, Find(all, search), [.. lines]);
    }

    private static List<InvitedSchool> Find(List<InvitedSchool> all, string search) =>
        search.Length == 0 ? []
        : int.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out var urn)
            ? all.FindAll(school => school.Urn == urn)
        :
        [
            .. all.Where(school => school.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
                .OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase)
                .Take(OnBehalfModel.MostFound),
        ];
}
