using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads what people are told about their data.</summary>
internal static class DataProtectionReader
{
    private const int Longest = 2_000;

    public static DataProtection Read(FileGroup group)
    {
        var processors = group["processors"];
        var read = new DataProtection(
            group["controller"].Line(),
            group["lawfulBasis"].Words(Longest),
            group["officer"].Email(),
            group["rights"].Words(Longest),
            group["retention"].Words(Longest),
            processors.Items(item => item.Line())
        );
        if (processors.IsPresent && read.Processors.Count == 0)
        {
            processors.Error(
                "No processor is named.",
                "Name who runs this service and who delivers its mail, each on a line that begins with a dash."
            );
        }

        return read;
    }
}
