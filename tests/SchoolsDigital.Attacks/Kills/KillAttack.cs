namespace SchoolsDigital.Attacks.Kills;

/// <summary>
/// Kills the service again and again while many people answer and book by a few links that they share. Afterwards a
/// checker that shares no code with the service looks whether all that people were told is there.
/// </summary>
public sealed class KillAttack : Attack
{
    private const int Kills = 6;
    private const int Respondents = 50;
    private const int Guests = 50;

    private static readonly int Answers = Respondents * Scene.Sections.Sum(section => section.Count);

    /// <inheritdoc/>
    public override string Name => "kills";

    /// <inheritdoc/>
    public override string Summary =>
        $"Kills the service {Kills} times while {Answers} answers and {Guests} bookings come in by shared links; looks for what is lost.";

    /// <inheritdoc/>
    public override int Tries => 20;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var folder = Directory.CreateTempSubdirectory("schoolsdigital-kills-").FullName;
        try
        {
            return new KillAttempt(folder, new(number), Kills, Respondents, Guests).RunAsync().GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
