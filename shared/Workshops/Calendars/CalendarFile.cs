using Microsoft.AspNetCore.Http;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>A calendar file (RFC 5545), in UTF-8.</summary>
/// <param name="Method">The same in the file and beside it, or Outlook shows the file as text.</param>
internal sealed record CalendarFile(CalendarMethod Method, ReadOnlyMemory<byte> Content)
{
    /// <summary>What a person finds among their downloads and their attachments.</summary>
    public const string Name = "workshop.ics";

    public string ContentType => $"text/calendar; method={Word(Method)}; charset=utf-8";

    /// <summary>How the file and its content type call a method.</summary>
    internal static string Word(CalendarMethod method) =>
        method switch
        {
            CalendarMethod.Publish => "PUBLISH",
            CalendarMethod.Request => "REQUEST",
            _ => "CANCEL",
        };

    /// <summary>The file as it goes with a mail.</summary>
    public MailAttachment Attach() => new(Name, ContentType, Content);

    /// <summary>The file as a browser gets it.</summary>
    public IResult Send() => TypedResults.Bytes(Content, ContentType, Name);
}
