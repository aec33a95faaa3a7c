namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>Options in order, the most important first.</summary>
public sealed record RankingAnswer(IReadOnlyList<string> Order) : Answer
{
    public bool Equals(RankingAnswer? other) => other is not null && Order.SequenceEqual(other.Order);

    public override int GetHashCode() => Order.Count;
}
