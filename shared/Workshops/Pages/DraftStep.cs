using Microsoft.AspNetCore.Http;
using SchoolsDigital.Workshops.Drafts;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>What a form of a draft asks for.</summary>
/// <param name="Changed">The draft as it is to be; null where nothing of it is to be kept.</param>
/// <param name="Answer">Where it leads on, or the page that says what is wrong.</param>
internal sealed record DraftStep(BookingDraft? Changed, IResult Answer);
