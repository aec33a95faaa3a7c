using Microsoft.Extensions.Primitives;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>What is shown where a form is about something that has changed since.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Paragraphs">What that means, and that nothing was saved.</param>
/// <param name="Typed">What was typed, in words.</param>
/// <param name="Sent">What was typed, to be sent once more.</param>
/// <param name="Shown">The version of the draft that this page is about; null where what was typed cannot go there.</param>
/// <param name="See">Where the booking is shown as it is now, with the words of the link; null where there is none.</param>
/// <param name="Visitor">The id of the draft that the button begins.</param>
/// <param name="Start">The first page of the link.</param>
public sealed record StaleModel(
    string Title,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<SummaryRow> Typed,
    IReadOnlyList<KeyValuePair<string, StringValues>> Sent,
    string? Shown,
    (string Path, string Words)? See,
    string Visitor,
    string Start
);
