using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Service.Checks;

/// <summary>Draws a page with a form as a request would have it drawn.</summary>
internal sealed class FormCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    /// <inheritdoc/>
    public string Name => "pages";

    /// <inheritdoc/>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = cancellationToken,
        };
        http.Request.Method = HttpMethods.Get;
        http.Response.Body = body;
        await ConfirmFormView.For(PostedForm.Unread).ExecuteAsync(http);
        var page = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        return page.Contains($"name=\"{FormTokens.FieldName}\"", StringComparison.Ordinal)
            ? null
            : "A form was drawn without its token.";
    }
}
