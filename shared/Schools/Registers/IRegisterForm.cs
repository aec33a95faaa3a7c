using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>One of the forms in which registers of schools are published, bound to the columns of one file.</summary>
internal interface IRegisterForm
{
    /// <summary>Everything that is wrong with the columns.</summary>
    IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>The column that says where a school belongs, for the rows that may be passed over unread.</summary>
    int UrnColumn { get; }

    /// <summary>Reads what decides whether a row is wanted: URN, local authority, trust and status. Rejects it where it cannot.</summary>
    School ReadIdentity(ImportRow row);

    /// <summary>Reads the rest. Rejects the row where something in it is not what it should be.</summary>
    School ReadRest(ImportRow row, School identity);

    /// <summary>Why a closed school was closed, where the file says so.</summary>
    string? ReadClosure(ImportRow row);

    /// <summary>Fills what this file has no column for from what is known, so that a narrow file takes nothing away.</summary>
    School Complete(School read, School known);
}
