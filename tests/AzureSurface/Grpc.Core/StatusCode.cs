namespace Grpc.Core;

public enum StatusCode
{
    NotFound = 5,
    FailedPrecondition = 9,
    Unavailable = 14,
}
