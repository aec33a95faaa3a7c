using Azure;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>An answer with something in it.</summary>
internal sealed class MemoryValue<T>(T value) : Response<T>
{
    public override bool HasValue => true;

    public override T Value => value;

    public override Response GetRawResponse() => null!;
}
