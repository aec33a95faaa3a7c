using System.Text;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Files.Audiences;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Series;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files;

/// <summary>
/// Reads files of workshops that belong to no survey: the keys <c>version</c>, <c>authority</c>, <c>audience</c> and
/// <c>workshops</c> of a consultation file, and no others.
/// </summary>
internal static class WorkshopFile
{
    /// <summary>Reads a text.</summary>
    /// <param name="calendar">Null for the calendar of the authority that the file names.</param>
    public static WorkshopReading Read(string text, SchoolCalendar? calendar = null)
    {
        var problems = new ProblemList();
        if (
            FileBytes.Read(Encoding.UTF8.GetBytes(text), problems) is not { } clean
            || new FileTree(ConsultationText.Of(clean).Text, problems).Read() is not { } root
        )
        {
            return new(null, [], problems.InOrder());
        }

        var reading = new FileReading(ConsultationText.Of(clean).Text, problems);
        var (authority, series) = reading.Root(root).Group("workshopFile", group => Read(group, calendar));
        return problems.HasErrors ? new(null, [], problems.InOrder()) : new(authority, series, problems.InOrder());
    }

    private static (AuthorityProfile, IReadOnlyList<SeriesPlan>) Read(FileGroup group, SchoolCalendar? calendar)
    {
        group["version"].Whole(1, Consultation.Version, Consultation.Version);
        var authority = AuthorityReader.Read(group["authority"]);
        var audience = AudienceReader.Read(group.Optional("audience"));
        var reader = new SeriesReader(
            calendar ?? SchoolCalendar.Of(authority.Code),
            audience,
            forgottenWithRound: null
        );
        return (authority, reader.Read(group["workshops"]));
    }
}
