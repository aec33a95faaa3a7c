using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Registers;

/// <summary>The schools of a register, a page at a time, with how many contacts each has; each leads to its contacts.</summary>
internal sealed class RegisterSchoolsPage(RegisterStore registers, SurveyContacts contacts) : IDeskPage
{
    /// <summary>The word that asks for schools of which nobody can be written to.</summary>
    public const string OutOfReach = "nobody";

    private const int PageSize = 50;
    private const int LongestText = 100;

    /// <inheritdoc/>
    public static string Route => DeskHome.Schools + "/{authority}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var authority = visit["authority"];
        if (
            !Codes.AreGood(authority)
            || await registers.ReadAsync(authority, cancellationToken) is not { Schools.Count: > 0 } register
        )
        {
            return Page.NotFound();
        }

        var text = (visit.Query("q") ?? "").Trim();
        text = text.Length > LongestText ? text[..LongestText] : text;
        var isOutOfReach = string.Equals(visit.Query("show"), OutOfReach, StringComparison.Ordinal);
        var after = int.TryParse(visit.Query("after"), out var urn) ? urn : 0;
        var byUrn = (await contacts.ReadAsync(authority, cancellationToken)).ToLookup(one => one.Contact.Urn);
        var found = register
            .Schools.OrderBy(school => school.Urn)
            .Select(school => new RegisterSchool(
                school.Urn,
                school.DisplayName,
                byUrn[school.Urn].Count(),
                byUrn[school.Urn].Count(one => !one.IsReachable)
            ))
            .Where(school => Fits(school, text) && (!isOutOfReach || school.IsOutOfReach))
            .ToList();
        var shown = found.Where(school => school.Urn > after).Take(PageSize).ToList();
        int? next = shown.Count > 0 && shown[^1].Urn < found[^1].Urn ? shown[^1].Urn : null;
        return Page.Ok<RegisterSchoolsView>(
            new RegisterSchoolsModel(authority, text, isOutOfReach, shown, found.Count, after > 0, next)
        );
    }

    private static bool Fits(RegisterSchool school, string text) =>
        text.Length == 0
        || school.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || string.Equals($"{school.Urn}", text, StringComparison.Ordinal);
}
