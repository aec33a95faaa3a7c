using System.IO.Compression;
using System.Text;

namespace SchoolsDigital.Tests.Schools;

/// <summary>Files as text, for tests that say what stands in them.</summary>
internal static class Csv
{
    public const string CensusHeader = "URN,LA (code),EstablishmentNumber,EstablishmentName,SchoolType,NumberOfPupils";

    public const string GiasHeader =
        "URN,LA (code),EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (code),CloseDate,"
        + "ReasonEstablishmentClosed (name),NumberOfPupils,Trusts (code)";

    public static Stream File(params IEnumerable<string> lines) =>
        Bytes(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static Stream Bytes(params byte[] bytes) => new MemoryStream(bytes);

    public static Stream Census(params IEnumerable<string> rows) => File(rows.Prepend(CensusHeader));

    public static Stream Gias(params IEnumerable<string> rows) => File(rows.Prepend(GiasHeader));

    public static byte[] Pack(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
