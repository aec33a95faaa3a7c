using System.Text.RegularExpressions;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>Some of the schools of the Norfolk sample, spread over its sectors, with their contacts and its consultation.</summary>
internal sealed partial class SmallSample : IDisposable
{
    private const int OneSchoolIn = 20;

    private readonly TempFolder folder = new();
    private readonly string source = Repository.Sample("norfolk-ict-services");

    public SmallSample()
    {
        var register = Read("register.csv");
        string[] schools = [.. register.Skip(1).Where((_, index) => index % OneSchoolIn == 0)];
        var urns = schools.Select(UrnOf).ToHashSet();
        var contacts = Read("contacts.csv");
        Write("register.csv", [register[0], .. schools]);
        Write("contacts.csv", [contacts[0], .. contacts.Skip(1).Where(line => urns.Contains(UrnOf(line)))]);
    }

    public string Path => folder.Path;

    /// <summary>The consultation without its workshops, which belong to one round only, and with some of its words exchanged for others.</summary>
    public Consultation Consultation(params (string Old, string New)[] edits)
    {
        var text = Workshops().Replace(File.ReadAllText(System.IO.Path.Combine(source, "consultation.yaml")), "");
        foreach (var (old, next) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, next, StringComparison.Ordinal);
        }

        var reading = ConsultationFile.Read(text);
        return reading.Consultation ?? throw new InvalidDataException($"{reading.Problems[0]}");
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"^workshops:\n(?:(?:[ #].*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex Workshops();

    private static string UrnOf(string line) => line.Split(',')[0];

    private string[] Read(string name) => File.ReadAllLines(System.IO.Path.Combine(source, name));

    private void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(folder.PathOf(name), lines);
}
