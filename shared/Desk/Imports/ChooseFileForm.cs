using System.Globalization;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Imports;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Imports;

/// <summary>What somebody typed beside the file that they chose.</summary>
/// <param name="Kind">What the file is a list of.</param>
/// <param name="Authority">Whose schools they are.</param>
/// <param name="Areas">The codes of local authorities, as they were typed.</param>
/// <param name="KeepUntil">The last day on which contacts are kept.</param>
public sealed record ChooseFileForm(ImportKind Kind, string Authority, string Areas, TypedDate KeepUntil)
{
    /// <summary>The field of the authority's code.</summary>
    public const string AuthorityField = "authority";

    /// <summary>The field of the local authorities.</summary>
    public const string AreasField = "la";

    /// <summary>The field of the file, the last of the form.</summary>
    public const string FileField = "file";

    private const int MostAreas = 200;

    /// <summary>Reads what was sent.</summary>
    public static ChooseFileForm Read(ImportKind kind, PostedForm form) =>
        new(kind, form.Line(AuthorityField), form.Line(AreasField), TypedDate.Read(form));

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<FieldError> Check(DateOnly today)
    {
        var errors = new List<FieldError>();
        if (!Codes.AreGood(Authority) || Authority.Length > Codes.LongestName)
        {
            errors.Add(
                new(AuthorityField, "Enter the authority’s code in small letters, digits and hyphens, such as norfolk")
            );
        }

        if (Kind == ImportKind.Register && AreaCodes is null)
        {
            errors.Add(new(AreasField, "Enter codes of three digits with commas between, such as 926, 928"));
        }

        if (Kind == ImportKind.Contacts && !(KeepUntil.Date > today))
        {
            errors.Add(new(TypedDate.FirstField, "Enter a date in the future"));
        }

        return errors;
    }

    /// <summary>What is to be done with the file, where nothing is wrong.</summary>
    public ImportOrder ToOrder() =>
        new(Kind, Authority)
        {
            LaCodes = Kind == ImportKind.Register ? AreaCodes! : [],
            KeepUntil = Kind == ImportKind.Contacts ? KeepUntil.Date : null,
        };

    private IReadOnlyList<int>? AreaCodes
    {
        get
        {
            var words = Areas.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
            var codes = words
                .Where(word => word.Length <= 3 && word.All(char.IsAsciiDigit))
                .Select(word => int.Parse(word, CultureInfo.InvariantCulture))
                .Distinct()
                .ToList();
            return words.Length <= MostAreas && words.All(word => word.Length <= 3 && word.All(char.IsAsciiDigit))
                ? codes
                : null;
        }
    }
}
