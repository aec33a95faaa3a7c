using System.Globalization;

namespace SchoolsDigital.Attacks;

/// <summary>What <c>./run attack</c> does: makes one attack or all of them and says what was learned.</summary>
public static class AttackProgram
{
    private const int Held = 0;
    private const int Broken = 1;
    private const int BadInput = 2;

    /// <summary>Makes the attack of the name given, or all of them where none is.</summary>
    /// <param name="arguments">Nothing, a name, a name and a number of tries, or a question for help.</param>
    /// <param name="attacks">Those there are.</param>
    /// <param name="output">Where the summary goes.</param>
    /// <returns>0 where nothing was learned, 1 where something was, 2 where there is no such attack.</returns>
    public static int Run(IReadOnlyList<string> arguments, IReadOnlyList<Attack> attacks, TextWriter output)
    {
        if (arguments is ["--help" or "-h" or "-?"])
        {
            Explain(attacks, output);
            return Held;
        }

        var tries = 0;
        var isNumber =
            arguments.Count < 2
            || int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out tries);
        Attack[] chosen = [.. attacks.Where(attack => arguments.Count == 0 || attack.Name == arguments[0])];
        if (chosen.Length == 0 || !isNumber || arguments.Count > 2)
        {
            output.WriteLine($"There is no attack called {string.Join(' ', arguments)}.");
            Explain(attacks, output);
            return BadInput;
        }

        var broken = false;
        foreach (var attack in chosen)
        {
            output.WriteLine($"{attack.Name}: {attack.Summary}");
            var result = AttackResult.Of(attack, 0, tries > 0 ? tries : attack.Tries);
            output.WriteLine($"  {result.Tries:#,0} tries, something was learned or lost in {result.Succeeded:#,0}.");
            foreach (var learned in result.Learned)
            {
                output.WriteLine($"  {learned}");
            }

            broken |= result.Succeeded > 0;
        }

        return broken ? Broken : Held;
    }

    private static void Explain(IEnumerable<Attack> attacks, TextWriter output)
    {
        output.WriteLine("Usage: ./run attack [NAME [TRIES]], where NAME is one of these; without it, all are made.");
        foreach (var attack in attacks)
        {
            output.WriteLine($"  {attack.Name, -12} {attack.Summary}");
        }
    }
}
