using System.Globalization;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Drafts;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>Somebody at a draft of theirs that is not a booking yet.</summary>
/// <param name="At">The invitation that they came by.</param>
/// <param name="Found">The draft as it was read.</param>
internal sealed record DraftVisit(WorkshopVisit At, Versioned<BookingDraft> Found)
{
    /// <summary>The hidden field that says which version of the draft a page shows.</summary>
    public const string ShownField = "shown";

    public BookingDraft Draft => Found.Value;

    /// <summary>What a page of the draft holds, to know it by when its form comes back.</summary>
    public string Shown => Draft.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page that follows once it is chosen what to book.</summary>
    public string AfterSession => Draft.Person is null ? WorkshopPaths.PersonName : WorkshopPaths.CheckName;

    /// <summary>A page of the draft.</summary>
    public string PathOf(string page) => At.Paths.Of(Draft, page);
}
