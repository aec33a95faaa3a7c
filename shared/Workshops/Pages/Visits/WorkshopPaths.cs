using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>The paths of one link's pages.</summary>
/// <param name="Start">The path of the link itself.</param>
public sealed record WorkshopPaths(string Start)
{
    internal const string SessionName = "session";
    internal const string WaitingName = "waiting";
    internal const string PersonName = "person";
    internal const string CheckName = "check";
    internal const string DoneName = "done";
    internal const string ChangeName = "change";
    internal const string CancelName = "cancel";
    internal const string CalendarName = "calendar";

    public string Change => $"{Start}/{ChangeName}";

    public string Waiting => $"{Start}/{WaitingName}";

    public string Cancel => $"{Start}/{CancelName}";

    public string Calendar => $"{Start}/{CalendarName}";

    public string Feedback => $"{Start}/{SessionMails.Feedback}";

    /// <summary>A page of a draft.</summary>
    public string Of(BookingDraft draft, string page) => $"{Start}/{draft.Visitor}/{page}";
}
