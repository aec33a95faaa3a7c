using System.Text.Json;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Consultations;

public class SchemaTests
{
    // Every part and every kind of question at least once; what it says does not matter.
    private const string EveryPart = """
        authority: { sender: {}, colours: {} }
        audience: { except: [{}] }
        links: {}
        timetable: {}
        privacy: {}
        survey:
          sections:
            - showWhen: {}
              questions:
                - { kind: one-choice, options: { a: {} } }
                - { kind: several-choices }
                - { kind: scale }
                - { kind: matrix }
                - { kind: ranking }
                - { kind: number }
                - { kind: short-text }
                - { kind: long-text }
                - { kind: yes-no, followUp: {} }
        report: { recipients: [{}], sections: [{}] }
        mails: { invitation: {} }
        compare: { questions: { a: {} } }
        workshops: [{ audience: {}, sessions: [{ venue: {} }] }]
        """;

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Samples.SchemaPath)).RootElement;

    private static readonly JsonElement Parts = Schema.GetProperty("$defs");

    [Fact]
    public void Schema_EveryPart_HasTheKeysThatTheReaderKnowsAndNoOthers()
    {
        foreach (var (part, keys) in ReaderKeys())
        {
            var inSchema = Part(part).GetProperty("properties").EnumerateObject().Select(key => key.Name);

            Assert.Equal((part, List(keys.Keys)), (part, List(inSchema)));
        }
    }

    [Fact]
    public void Schema_EveryPart_RequiresWhatTheReaderMisses()
    {
        foreach (var (part, keys) in ReaderKeys())
        {
            var required = Part(part).TryGetProperty("required", out var names) ? Strings(names) : [];

            Assert.Equal((part, List(keys.Where(key => key.Value).Select(key => key.Key))), (part, List(required)));
        }
    }

    [Fact]
    public void Schema_EveryPartWithKeys_IsReadByTheReader()
    {
        var withKeys = Parts.EnumerateObject().Where(part => part.Value.TryGetProperty("properties", out _));

        Assert.Equal(List([.. ReaderKeys().Keys.Except(["consultation"])]), List(withKeys.Select(part => part.Name)));
    }

    [Fact]
    public void Schema_Words_AreThoseOfTheReader()
    {
        Assert.Equal(Words<Sector>(), Strings(Parts.GetProperty("sector").GetProperty("enum")));
        Assert.Equal(Words<Phase>(), Strings(Parts.GetProperty("phase").GetProperty("enum")));
        Assert.Equal(Words<LinkMode>(), Enum("links", "mode"));
        Assert.Equal(Words<AnswerPrivacy>(), Enum("privacy", "answers"));
        Assert.Equal(Words<SurveyLayout>(), Enum("survey", "layout"));
        Assert.Equal(Words<ReportPlace>(), Enum("reportSection", "place"));
        Assert.Equal(Words<Comparability>(), Enum("questionComparison", "how"));
        Assert.Equal([YesNoQuestion.Yes, YesNoQuestion.No], Enum("yes-no", "followUpAfter"));
        Assert.Equal(CommonScales.All.Keys, Strings(Key("scale", "scale").GetProperty("anyOf")[0].GetProperty("enum")));
    }

    [Fact]
    public void Schema_KindsOfQuestion_EachHaveTheirPart()
    {
        var kinds = Enum("question", "kind");

        Assert.Equal(9, kinds.Length);
        Assert.Equal(
            kinds.Select(kind => $"{kind} #/$defs/{kind}"),
            Part("question")
                .GetProperty("allOf")
                .EnumerateArray()
                .Select(rule =>
                    $"{rule.GetProperty("if").GetProperty("properties").GetProperty("kind").GetProperty("const")} {rule.GetProperty("then").GetProperty("$ref")}"
                )
        );
    }

    [Fact]
    public void Schema_Limits_AreThoseOfTheReader()
    {
        Assert.Equal(
            Consultation.Version,
            Schema.GetProperty("properties").GetProperty("version").GetProperty("const").GetInt32()
        );
        Assert.Equal(PrivacyRules.LeastPeople, Key("privacy", "minimumPeople").GetProperty("minimum").GetInt32());
        Assert.Equal(PrivacyRules.LeastSchools, Key("privacy", "minimumSchools").GetProperty("minimum").GetInt32());
        Assert.Equal(
            ShortTextQuestion.LongestAllowed,
            Key("short-text", "maxLength").GetProperty("maximum").GetInt32()
        );
        Assert.Equal(LongTextQuestion.LongestAllowed, Key("long-text", "maxLength").GetProperty("maximum").GetInt32());
        Assert.Equal(FileValues.LongestLine, Part("line").GetProperty("maxLength").GetInt32());
        Assert.Equal(FileValues.LongestText, Part("words").GetProperty("maxLength").GetInt32());
    }

    private static IReadOnlyDictionary<string, SortedDictionary<string, bool>> ReaderKeys()
    {
        var reading = new FileReading(EveryPart, new());
        var root = new FileTree(EveryPart, reading.Problems).Read();
        ConsultationReader.Read(reading.Root(root!), ConsultationText.Of(EveryPart), null);
        return reading.Keys;
    }

    private static JsonElement Part(string part) => part == "consultation" ? Schema : Parts.GetProperty(part);

    private static JsonElement Key(string part, string key) => Part(part).GetProperty("properties").GetProperty(key);

    private static string[] Enum(string part, string key) => Strings(Key(part, key).GetProperty("enum"));

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static string[] Words<T>()
        where T : struct, Enum => [.. System.Enum.GetValues<T>().Select(WordsOf<T>.Of)];

    private static string List(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
