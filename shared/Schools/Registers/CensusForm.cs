using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>The form of the school census: open schools only, with a type in words. Names are often left blank.</summary>
internal sealed class CensusForm : IRegisterForm
{
    /// <summary>The column that only this form has.</summary>
    public const string Mark = "SchoolType";

    private const string Expected = "A register in this form has URN, LA (code), EstablishmentName and SchoolType.";

    private readonly RegisterColumns columns;
    private readonly int schoolType;

    public CensusForm(ImportHeader header)
    {
        columns = new(header);
        schoolType = header.Require(Mark);
        Problems = header.Problems(Expected);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <inheritdoc/>
    public int UrnColumn => columns.Urn;

    /// <inheritdoc/>
    public School ReadIdentity(ImportRow row) => columns.ReadIdentity(row);

    /// <inheritdoc/>
    public School ReadRest(ImportRow row, School identity)
    {
        var text = row.Text(schoolType, 100) ?? "";
        if (SectorRule.ForSchoolType(text) is not { } sector)
        {
            row.Reject(
                schoolType,
                $"{ImportText.Excerpt(text)} is not a type of school.",
                $"Use one of {string.Join(", ", SectorRule.SchoolTypes.Order(StringComparer.Ordinal))}, or the name of a sector."
            );
            return identity;
        }

        return columns.ReadRest(row, identity) with
        {
            Sector = sector,
            Phase = sector switch
            {
                Sector.Nursery => Phase.Nursery,
                Sector.Primary => Phase.Primary,
                Sector.Secondary => Phase.Secondary,
                Sector.AllThrough => Phase.AllThrough,
                Sector.College => Phase.SixteenPlus,
                _ => Phase.NotApplicable,
            },
        };
    }

    /// <inheritdoc/>
    public string? ReadClosure(ImportRow row) => null;

    /// <inheritdoc/>
    public School Complete(School read, School known) =>
        columns.Complete(read, known) with
        {
            // Coarser than what the national register says of the same school.
            Phase = known.Sector == read.Sector ? known.Phase : read.Phase,
            ClosesOn = known.ClosesOn,
            Town = known.Town,
            Postcode = known.Postcode,
            TrustUid = known.TrustUid,
            TrustName = known.TrustName,
        };
}
