using Azure;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>Some rows of a query.</summary>
internal sealed class MemoryPage<T>(IReadOnlyList<T> rows) : Page<T>
{
    public override IReadOnlyList<T> Values => rows;

    public override string? ContinuationToken => null;

    public override Response GetRawResponse() => null!;
}
