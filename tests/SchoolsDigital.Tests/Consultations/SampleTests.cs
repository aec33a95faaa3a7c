using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Tests.Consultations;

public class SampleTests
{
    [Theory]
    [MemberData(nameof(Samples.All), MemberType = typeof(Samples))]
    public void Read_Sample_HasNoProblemButWhatIsNotDrawnAndRunsAsTheGoldenFileSays(string sample)
    {
        var reading = ConsultationFile.Read(File.ReadAllBytes(Samples.PathOf(sample)));

        var report = CheckReport.Write($"samples/{sample}/consultation.yaml", reading);

        var golden = Path.Combine(Samples.Root, "tests/SchoolsDigital.Tests/Consultations/Golden", $"{sample}.txt");
        Assert.Equal(File.ReadAllText(golden).TrimEnd(), report);
        Assert.All(
            reading.Problems,
            problem => Assert.Equal((Severity.Warning, "compare"), (problem.Severity, problem.Path))
        );
    }

    [Theory]
    [MemberData(nameof(Samples.All), MemberType = typeof(Samples))]
    public void Read_Sample_NamesTheSchemaInItsFirstLine(string sample)
    {
        var first = File.ReadLines(Samples.PathOf(sample)).First();

        const string mark = "# yaml-language-server: $schema=";
        Assert.StartsWith(mark, first);
        var schema = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(Samples.PathOf(sample))!, first[mark.Length..])
        );
        Assert.Equal(Samples.SchemaPath, schema);
    }

    [Theory]
    [MemberData(nameof(Samples.All), MemberType = typeof(Samples))]
    public void Read_Sample_HasOnlyAddressesThatReachNobody(string sample)
    {
        var text = File.ReadAllText(Samples.PathOf(sample));

        var addresses = text.Split([' ', '\n', '"']).Where(word => word.Contains('@')).ToArray();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.EndsWith(".example.org", address));
    }
}
