using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>The columns that both forms share, and how their cells are read.</summary>
internal sealed class RegisterColumns(ImportHeader header)
{
    private const int LongestName = 200;
    private const int MostPupils = 100_000;

    private readonly int laCode = header.Require("LA (code)");
    private readonly int laName = header.Find("LA (name)");
    private readonly int establishmentNumber = header.Find("EstablishmentNumber");
    private readonly int name = header.Require("EstablishmentName");
    private readonly int pupils = header.Find("NumberOfPupils");

    public int Urn { get; } = header.Require("URN");

    public School ReadIdentity(ImportRow row) =>
        new()
        {
            Urn = row.RequiredNumber(
                Urn,
                100_000,
                999_999,
                "A URN has six digits; delete the row if it is not a school."
            ),
            LaCode = row.RequiredNumber(laCode, 0, 999, "The code of a local authority has three digits, such as 926."),
            Sector = Sector.Other,
        };

    public School ReadRest(ImportRow row, School identity) =>
        identity with
        {
            Name = row.Text(name, LongestName),
            LaName = row.Text(laName, LongestName),
            EstablishmentNumber = row.Number(establishmentNumber, 0, 9_999, "It has four digits, or none.")
                is > 0
                    and var number
                ? number
                : null,
            Pupils = row.Number(pupils, 0, MostPupils, "Write the number of pupils in digits, or leave it blank."),
        };

    public School Complete(School read, School known) =>
        read with
        {
            LaName = laName < 0 ? known.LaName : read.LaName,
            EstablishmentNumber = establishmentNumber < 0 ? known.EstablishmentNumber : read.EstablishmentNumber,
            Pupils = pupils < 0 ? known.Pupils : read.Pupils,
        };
}
