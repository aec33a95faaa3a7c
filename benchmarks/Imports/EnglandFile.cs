using System.Text;

namespace SchoolsDigital.Benchmarks.Imports;

/// <summary>
/// A file as long and as wide as the department's extract of all establishments: about 50,000 rows of 140 columns, half of
/// them closed. What the service does not read is filled with words as long as the real ones.
/// </summary>
internal static class EnglandFile
{
    private const int Rows = 50_000;
    private const int FirstUrn = 100_000;
    private const int OtherColumns = 126;

    private const string Header =
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),"
        + "PhaseOfEducation (code),CloseDate,ReasonEstablishmentClosed (name),NumberOfPupils,Town,Postcode,Trusts (code)";

    /// <summary>Writes it, and returns how many bytes it has.</summary>
    public static async Task<long> WriteAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        var others = Enumerable.Range(1, OtherColumns).Select(number => $"OtherColumn{number} (name)");
        await file.WriteLineAsync($"{Header},{string.Join(',', others)}");
        var filling = string.Join(',', Enumerable.Range(1, OtherColumns).Select(Filling));
        for (var row = 0; row < Rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await file.WriteLineAsync($"{Cells(row)},{filling}");
        }

        await file.FlushAsync(cancellationToken);
        return file.BaseStream.Length;
    }

    private static string Cells(int row)
    {
        var isOpen = row % 2 == 0;
        var area = 200 + (row % 150);
        return $"{FirstUrn + row},{area},\"Local authority {area}\",{1_000 + (row % 8_000)},\"The {row}th Church of England Primary School\",1,"
            + $"{(isOpen ? 1 : 2)},2,{(isOpen ? "" : "31-08-2015")},{(isOpen ? "" : "Academy Converter")},{50 + (row % 900)},Norwich,NR1 2DH,";
    }

    private static string Filling(int column) =>
        (column % 4) switch
        {
            0 => "\"Not applicable\"",
            1 => "",
            2 => "999",
            _ => "Does not apply",
        };
}
