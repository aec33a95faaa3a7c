namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What came of one request.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">The path that was asked for, with its query.</param>
/// <param name="Route">The route that answered; null where none did.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Location">Where it sends the visitor.</param>
/// <param name="Html">The page, where it is one.</param>
internal sealed record PageVisit(
    string Method,
    string Address,
    string? Route,
    int Status,
    string? Location,
    string? Html
)
{
    public override string ToString() => $"{Method} {Address} ({Route}): {Status}";
}
