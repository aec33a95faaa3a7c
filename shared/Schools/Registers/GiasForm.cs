using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>
/// The register of the Department for Education (Get Information about Schools), all columns or some. It holds closed and
/// proposed schools too; its codes are numbers with or without leading zeros.
/// </summary>
internal sealed class GiasForm : IRegisterForm
{
    /// <summary>The column that only this form has.</summary>
    public const string Mark = "TypeOfEstablishment (code)";

    private const string Expected =
        "A register has at least URN, LA (code), EstablishmentName and either EstablishmentStatus (code), "
        + "TypeOfEstablishment (code) and PhaseOfEducation (code), or SchoolType.";

    private const string CodeMend = "Take the code from the register of the Department for Education.";
    private const int Open = 1;
    private const int OpenButProposedToClose = 3;
    private const int LongestName = 200;

    private readonly RegisterColumns columns;
    private readonly int status;
    private readonly int type;
    private readonly int phase;
    private readonly int closeDate;
    private readonly int closeReason;
    private readonly int town;
    private readonly int postcode;
    private readonly int trustUid;
    private readonly int trustName;

    public GiasForm(ImportHeader header)
    {
        columns = new(header);
        status = header.Require("EstablishmentStatus (code)");
        type = header.Require(Mark);
        phase = header.Require("PhaseOfEducation (code)");
        closeDate = header.Find("CloseDate");
        closeReason = header.Find("ReasonEstablishmentClosed (name)");
        town = header.Find("Town");
        postcode = header.Find("Postcode");
        trustUid = header.Find("Trusts (code)");
        trustName = header.Find("Trusts (name)");
        Problems = header.Problems(Expected);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <inheritdoc/>
    public int UrnColumn => columns.Urn;

    /// <inheritdoc/>
    public School ReadIdentity(ImportRow row) =>
        columns.ReadIdentity(row) with
        {
            Status = row.RequiredNumber(status, 0, 99, CodeMend) switch
            {
                Open => SchoolStatus.Open,
                OpenButProposedToClose => SchoolStatus.ProposedToClose,
                _ => SchoolStatus.Closed,
            },
            TrustUid = row.Number(trustUid, 0, int.MaxValue, CodeMend) is > 0 and var uid ? uid : null,
        };

    /// <inheritdoc/>
    public School ReadRest(ImportRow row, School identity)
    {
        var stage = (Phase)row.RequiredNumber(phase, 0, 9, CodeMend);
        return columns.ReadRest(row, identity) with
        {
            Phase = Enum.IsDefined(stage) ? stage : Phase.Unknown,
            Sector = SectorRule.ForEstablishment(row.RequiredNumber(type, 1, 999, CodeMend), stage),
            ClosesOn = row.Date(closeDate),
            Town = row.Text(town, LongestName),
            Postcode = row.Text(postcode, LongestName)?.ToUpperInvariant(),
            TrustName = row.Text(trustName, LongestName),
        };
    }

    /// <inheritdoc/>
    public string? ReadClosure(ImportRow row)
    {
        var reason = row.Text(closeReason, LongestName);
        return row.Date(closeDate) is { } date
            ? $"closed on {date:d MMMM yyyy}" + (reason is null ? "" : $" ({reason})")
            : reason;
    }

    /// <inheritdoc/>
    public School Complete(School read, School known) =>
        columns.Complete(read, known) with
        {
            ClosesOn = closeDate < 0 ? known.ClosesOn : read.ClosesOn,
            Town = town < 0 ? known.Town : read.Town,
            Postcode = postcode < 0 ? known.Postcode : read.Postcode,
            TrustUid = trustUid < 0 ? known.TrustUid : read.TrustUid,
            TrustName = trustName < 0 ? known.TrustName : read.TrustName,
        };
}
