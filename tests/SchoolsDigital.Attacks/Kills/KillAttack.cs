namespace SchoolsDigital.Attacks.Kills;

/// <summary>
/// Kills the service again and again while many people answer and book by a few links that they share. Afterwards a
/// checker that shares no code with the service looks whether all that people were told is there.
/// </summary>
/// <param name="kills">How often in one try.</param>
/// <param name="respondents">How many people answer every question.</param>
/// <param name="guests">How many people book.</param>
public sealed class KillAttack(int kills = 6, int respondents = 50, int guests = 50) : Attack
{
    private readonly int answers = respondents * Scene.Sections.Sum(section => section.Count);

    /// <inheritdoc/>
    public override string Name => "kills";

    /// <inheritdoc/>
    public override string Summary =>
        $"Kills the service {kills} times while {answers} answers and {guests} bookings come in by shared links; looks for what is lost.";

    /// <inheritdoc/>
    public override int Tries => 20;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var folder = Directory.CreateTempSubdirectory("schoolsdigital-kills-").FullName;
        try
        {
            return new KillAttempt(folder, new(number), kills, respondents, guests).RunAsync().GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
