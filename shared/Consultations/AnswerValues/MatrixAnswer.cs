namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>The point of the scale for each statement that was answered.</summary>
public sealed record MatrixAnswer(IReadOnlyDictionary<string, string> Points) : Answer
{
    public bool Equals(MatrixAnswer? other) =>
        other is not null
        && Points.Count == other.Points.Count
        && Points.All(point => other.Points.TryGetValue(point.Key, out var same) && same == point.Value);

    public override int GetHashCode() => Points.Count;
}
