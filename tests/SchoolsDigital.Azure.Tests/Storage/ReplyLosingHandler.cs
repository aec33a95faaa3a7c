using System.Net;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>Lets the first write through and answers 500 in place of its reply, so that the client sends it again.</summary>
internal sealed class ReplyLosingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private int lost;

    public int LostReplies => lost;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get || Interlocked.CompareExchange(ref lost, 1, 0) != 0)
        {
            return response;
        }

        response.Dispose();
        return new HttpResponseMessage(HttpStatusCode.InternalServerError) { RequestMessage = request };
    }
}
