namespace SchoolsDigital.Reports.Suppression;

/// <summary>Which of some numbers are hidden. Nothing is ever shown again, so every rule that asks for more comes to an end.</summary>
internal sealed class Veil(int numbers)
{
    private readonly bool[] hidden = new bool[numbers];

    public bool this[int number] => hidden[number];

    public void Hide(int number) => hidden[number] = true;
}
