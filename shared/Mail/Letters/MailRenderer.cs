using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Mail.Letters;

/// <summary>Draws a letter into the two parts of a mail.</summary>
public sealed class MailRenderer(ILoggerFactory loggers)
{
    /// <summary>Makes the body of a mail from a letter, placeholders still open.</summary>
    /// <exception cref="ArgumentException">Its text has problems; ask <see cref="MailText.Problems"/> first.</exception>
    public async Task<MailBody> RenderAsync(MailLetter letter, MailEnvelope envelope)
    {
        if (letter.Text.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(letter));
        }

        await using var renderer = Drawing.CreateRenderer(loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(MailLayout.Letter)] = letter,
            };
            var drawn = await renderer.RenderComponentAsync<MailLayout>(ParameterView.FromDictionary(parameters));
            return drawn.ToHtmlString();
        });

        return new(envelope, letter.Subject, letter.ToText(), html);
    }
}
