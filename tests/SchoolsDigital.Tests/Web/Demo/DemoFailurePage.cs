using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>A page that breaks in the way its address says.</summary>
internal sealed class DemoFailurePage : IPage
{
    public static string Route => "/demo-failure/{how}";

    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        request.Http.Response.Headers.ETag = "\"half-prepared\"";
        throw request["how"] switch
        {
            "storage" => new StorageUnavailableException("The disk is full."),
            "gone" => new OperationCanceledException(),
            _ => new InvalidOperationException("A secret of the engine room."),
        };
    }
}
