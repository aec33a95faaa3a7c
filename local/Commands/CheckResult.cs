using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Local.Commands;

/// <summary>What a check found, for other programs.</summary>
/// <param name="Sound">Whether a round can be started with the file.</param>
/// <param name="Problems">Everything that was found.</param>
/// <param name="Timetable">When what happens; empty where there are errors.</param>
public sealed record CheckResult(
    bool Sound,
    IReadOnlyList<FileProblem> Problems,
    IReadOnlyList<CheckResult.Moment> Timetable
)
{
    /// <summary>The result of a reading.</summary>
    public static CheckResult Of(ConsultationReading reading) =>
        new(
            reading.Consultation is not null,
            reading.Problems,
            [
                .. (reading.Consultation?.Timetable.Moments ?? []).Select(moment => new Moment(
                    moment.Event,
                    moment.Number,
                    moment.At,
                    moment.London
                )),
            ]
        );

    /// <summary>A moment of the timetable.</summary>
    public sealed record Moment(TimetableEvent Event, int? Number, DateTimeOffset At, string London);
}
