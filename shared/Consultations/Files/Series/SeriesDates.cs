using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Where the dates of a series stand in the file.</summary>
internal sealed record SeriesDates(
    FileCursor Opens,
    FileCursor Closes,
    IReadOnlyList<(FileCursor At, DateRule? Rule)> Reminders,
    FileCursor IdentitiesDeleted
);
