using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using SchoolsDigital.Local.Commands;

namespace SchoolsDigital.Tests.Commands;

/// <summary>Gives every option of every command a value. Whoever adds an option adds a line here.</summary>
public sealed class EveryOptionTests
{
    private static readonly OptionSample Switch = new("true", "perhaps");
    private static readonly OptionSample Path = new("somewhere/else");
    private static readonly OptionSample Date = new("2027-01-29", "Friday");

    private static readonly Dictionary<string, OptionSample> Samples = new(StringComparer.Ordinal)
    {
        ["--address"] = new("http://localhost:7071/", "localhost:7071"),
        ["--authority"] = new("norfolk"),
        ["--data"] = Path,
        ["--dry-run"] = Switch,
        ["--force"] = Switch,
        ["--go-on"] = Switch,
        ["--json"] = Switch,
        ["--keep-until"] = Date,
        ["--keys"] = Path,
        ["--keys-copy"] = Path,
        ["--la"] = new("926", "Norfolk"),
        ["--mailbox"] = Switch,
        ["--metrics"] = Switch,
        ["--out"] = Path,
        ["--port"] = new("8080", "http"),
        ["--proxy"] = new("10.0.0.0/24", "proxy.example.org"),
        ["--reason"] = new("Snow"),
        ["--scale"] = new("Sample", "Enormous"),
        ["--school"] = new("120770", "Larkspur"),
        ["--seed"] = new("7"),
        ["--until"] = Date,
        ["--viewer"] = Switch,
    };

    [Fact]
    public void Parse_EveryOptionOfEveryCommandWithAGoodValue_TakesIt()
    {
        Assert.All(
            Options(),
            one =>
            {
                var parsed = SchoolsDigitalCommand.Create().Parse(one.Write(one.Sample.Good));

                Assert.Empty(parsed.Errors);
                var result = parsed.GetResult(one.Option.Name) as OptionResult;
                Assert.NotNull(result?.GetValueOrDefault<object>());
            }
        );
    }

    [Fact]
    public async Task RunAsync_EveryOptionOfEveryCommandWithABadValue_IsASentence()
    {
        foreach (var one in Options().Where(one => one.Sample.Bad is not null))
        {
            await using var output = new StringWriter();
            await using var error = new StringWriter();

            var code = await CommandLine.RunAsync(
                one.Write(one.Sample.Bad!),
                output,
                error,
                TestContext.Current.CancellationToken
            );

            Assert.True(code == ExitCode.BadInput, $"{one} ended with {code}: {error}");
            Assert.DoesNotContain("Exception", error.ToString());
            Assert.DoesNotContain("   at ", error.ToString());
            Assert.True(
                error.ToString().Contains(one.Option.Name, StringComparison.Ordinal)
                    || error.ToString().Contains(one.Sample.Bad!, StringComparison.Ordinal),
                $"{one} does not say what is wrong: {error}"
            );
        }
    }

    private static List<GivenOption> Options() => [.. OptionsOf(SchoolsDigitalCommand.Create(), [], [])];

    private static IEnumerable<GivenOption> OptionsOf(Command command, string[] path, Option[] inherited)
    {
        var own = command.Options.Where(option => option is not (HelpOption or VersionOption)).ToArray();
        var deeper = inherited.Concat(own.Where(option => option.Recursive)).ToArray();
        var below = command.Subcommands.SelectMany(sub => OptionsOf(sub, [.. path, sub.Name], deeper));
        var here =
            command.Subcommands.Count > 0
                ? []
                : own.Concat(inherited).Select(option => new GivenOption(path, command, option, SampleOf(option)));
        return here.Concat(below);
    }

    private static OptionSample SampleOf(Option option) =>
        Samples.TryGetValue(option.Name, out var sample)
            ? sample
            : throw new KeyNotFoundException($"Add a good and a bad value of {option.Name} to this test.");

    private sealed record GivenOption(string[] Path, Command Command, Option Option, OptionSample Sample)
    {
        /// <summary>The command with all that it requires, and with the option.</summary>
        public string[] Write(string value) =>
            [
                .. Path,
                .. Command.Arguments.Select(_ => "something"),
                .. Command
                    .Options.Where(option => option.Required && option.Name != Option.Name)
                    .SelectMany(option => new[] { option.Name, SampleOf(option).Good }),
                Option.Name,
                value,
            ];

        public override string ToString() => $"{string.Join(' ', Path)} {Option.Name}";
    }
}
