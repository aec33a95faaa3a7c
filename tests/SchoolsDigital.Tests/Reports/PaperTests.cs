using SchoolsDigital.Reports.Exports;

namespace SchoolsDigital.Tests.Reports;

public class PaperTests
{
    [Fact]
    public void Dump()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var results = NorfolkRound.Make(2011).Results();
        File.WriteAllBytes("/tmp/scratch/results.csv", ResultsCsv.Write(results));
        File.WriteAllBytes("/tmp/scratch/results.json", ResultsJson.Write(results));
        TestContext.Current.SendDiagnosticMessage(watch.Elapsed.ToString());
    }
}
