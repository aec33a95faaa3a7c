using System.Net;
using System.Net.Http.Headers;

namespace SendGrid;

public class Response
{
    public Response(HttpStatusCode statusCode, HttpContent? responseBody, HttpResponseHeaders? responseHeaders) =>
        (StatusCode, Body, Headers) = (statusCode, responseBody, responseHeaders);

    public HttpStatusCode StatusCode { get; set; }

    public HttpContent? Body { get; set; }

    public HttpResponseHeaders? Headers { get; set; }
}
