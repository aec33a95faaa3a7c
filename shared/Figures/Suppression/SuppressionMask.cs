namespace SchoolsDigital.Figures.Suppression;

/// <summary>Which of some numbers are hidden. Nothing is ever shown again, so every rule that asks for more comes to an end.</summary>
public sealed class SuppressionMask(int numbers)
{
    private readonly bool[] hidden = new bool[numbers];
    private readonly bool[] small = new bool[numbers];

    public bool this[int number] => hidden[number];

    /// <summary>Hides a number that would be large enough, for the sake of others.</summary>
    public void Hide(int number) => hidden[number] = true;

    /// <summary>Hides a number that is too small to be shown.</summary>
    public void HideSmall(int number) => hidden[number] = small[number] = true;

    /// <summary>Whether a number is hidden for its own sake.</summary>
    public bool IsSmall(int number) => small[number];
}
