using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Tests.Consultations.Files;

public class ConsultationFileProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    private static readonly string[] Norfolk = File.ReadAllLines(Samples.PathOf("norfolk-ict-services"));

    private static readonly Gen<Func<string, string>> Changes = Gen.Elements<Func<string, string>>(
        _ => "",
        line => line + "\n" + line,
        line => "  " + line,
        line => line.TrimStart(),
        line => line.Replace(":", ": ["),
        line => line[..(line.IndexOf(':') + 1)],
        line => line[..(line.IndexOf(':') + 1)] + " {}",
        line => line[..(line.IndexOf(':') + 1)] + " [x, y]",
        line => line[..(line.IndexOf(':') + 1)] + " -1",
        line => line.Replace(": ", ": &a "),
        line => line[..(line.IndexOf(':') + 1)] + " *a",
        line => line.Replace("e", "ee"),
        line => line + " \u0007\uD800"
    );

    [Fact]
    public void Read_SampleBrokenInAnyWay_SaysWhatIsWrongInsideOfTheFile()
    {
        var edits = Gen.Zip(Gen.Choose(0, Norfolk.Length - 1), Changes).ListOf().Select(list => list.Take(4));

        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                edits.ToArbitrary(),
                changes =>
                {
                    var lines = Norfolk.ToArray();
                    foreach (var (at, change) in changes)
                    {
                        lines[at] = change(lines[at]);
                    }

                    var text = string.Join('\n', lines);
                    AssertSound(ConsultationFile.Read(text), text);
                }
            )
        );
    }

    [Fact]
    public void Read_SampleWithStrayCharacters_SaysWhatIsWrongInsideOfTheFile()
    {
        var text = string.Join('\n', Norfolk);
        var slips = Gen.Zip(
            Gen.Choose(0, text.Length),
            Gen.Elements("[]{}:,-?&*!|>'\"%@#~\t\n \0\uFEFF’".ToCharArray())
        );

        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                slips.ListOf().Select(list => list.Take(3)).ToArbitrary(),
                changes =>
                {
                    var broken = changes.Aggregate(
                        text,
                        (current, slip) => current.Insert(slip.Item1, $"{slip.Item2}")
                    );
                    AssertSound(ConsultationFile.Read(broken), broken);
                }
            )
        );
    }

    [Fact]
    public void Read_AnyBytes_SaysWhatIsWrong() =>
        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                bytes =>
                {
                    var reading = ConsultationFile.Read(bytes);

                    Assert.Null(reading.Consultation);
                    Assert.NotEmpty(reading.Problems);
                }
            )
        );

    private static void AssertSound(ConsultationReading reading, string text)
    {
        var hasErrors = reading.Problems.Any(problem => problem.Severity == Severity.Error);
        Assert.Equal(hasErrors, reading.Consultation is null);

        var lines = text.Split('\n');
        Assert.All(
            reading.Problems,
            problem =>
            {
                Assert.InRange(problem.Line, 1, lines.Length + 1);
                Assert.True(problem.Column >= 1);
                Assert.NotEmpty(problem.What);
                Assert.NotEmpty(problem.HowToMend);
            }
        );
        Assert.NotEmpty(CheckReport.Write("consultation.yaml", reading));
    }
}
