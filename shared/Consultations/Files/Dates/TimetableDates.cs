using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Where the dates of a plan stand in the file.</summary>
internal sealed record TimetableDates(
    FileCursor Opens,
    FileCursor Closes,
    FileCursor ClosingSoon,
    FileCursor Report,
    FileCursor IdentitiesDeleted
);
