using SchoolsDigital.Workshops.Drafts;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>What the page shows on which somebody says who will come.</summary>
/// <param name="School">Whose staff they are.</param>
/// <param name="NeedsForgotten">When dietary and access needs are deleted, in words.</param>
/// <param name="Shown">The version of the draft that it shows.</param>
/// <param name="Forgotten">When it is forgotten who booked, in words.</param>
public sealed record PersonModel(
    PersonForm Person,
    string School,
    bool HasLunch,
    string NeedsForgotten,
    string Forgotten,
    string Back,
    string Start,
    string Shown
);
