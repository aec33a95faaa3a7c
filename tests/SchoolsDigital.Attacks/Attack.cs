namespace SchoolsDigital.Attacks;

/// <summary>Somebody who tries to learn what must stay hidden, or to lose what must be kept. One class is one kind of attack.</summary>
public abstract class Attack
{
    /// <summary>What to call it by on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Who tries what, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>How many tries take minutes.</summary>
    public abstract int Tries { get; }

    /// <summary>Makes one try. The same number makes the same try again.</summary>
    /// <returns>What was learned that should have stayed hidden, or lost that should be there; nothing where the protection holds.</returns>
    public abstract IReadOnlyList<string> Try(int number);
}
