using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace SchoolsDigital.ContractApp;

/// <summary>The triggers that take what a test asks.</summary>
public sealed class ClientTriggers(ClientDesk desk)
{
    /// <summary>Where the calls go.</summary>
    public const string Calls = "calls";

    /// <summary>What answers as soon as the app runs.</summary>
    public const string Ready = "ready";

    [Function("Call")]
    public Task CallAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Calls)] HttpRequest request,
        [DurableClient] DurableTaskClient client
    ) => desk.AnswerAsync(request.HttpContext, client);

    [Function("Ready")]
    public Task GreetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Ready)] HttpRequest request) =>
        desk.GreetAsync(request.HttpContext);
}
