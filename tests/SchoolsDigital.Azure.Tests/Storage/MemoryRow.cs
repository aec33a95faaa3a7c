using Azure;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>A row that was asked for, or that there is none.</summary>
internal sealed class MemoryRow<T>(T? row) : NullableResponse<T>
{
    public override bool HasValue => row is not null;

    public override T? Value => row;

    public override Response GetRawResponse() => null!;
}
