using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;

namespace SchoolsDigital.Workshops.Files;

/// <summary>Where the dates of a series stand in the file.</summary>
internal sealed record SeriesDates(
    FileCursor Opens,
    FileCursor Closes,
    IReadOnlyList<(FileCursor At, DateRule? Rule)> Reminders,
    FileCursor IdentitiesDeleted
);
