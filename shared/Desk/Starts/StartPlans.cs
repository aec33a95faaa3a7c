using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Figures.Forecasts;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Desk.Starts;

/// <summary>Works out what starting a consultation would do.</summary>
internal sealed class StartPlans(
    RoundStore rounds,
    RegisterStore registers,
    SurveyContacts contacts,
    TimeProvider clock
)
{
    // Of a school that passes its link on, so many usually answer.
    private const int UsualStaff = 3;

    private static readonly int[] Turnouts = [25, 50, 100];

    /// <summary>The plan as things stand now.</summary>
    public async Task<StartPlan> OfAsync(Consultation consultation, CancellationToken cancellationToken)
    {
        var authority = consultation.Authority.Code;
        var register = await registers.ReadAsync(authority, cancellationToken);
        var known = await contacts.ReadAsync(authority, cancellationToken);
        var byUrn = known.ToLookup(one => one.Contact.Urn);
        var (schools, people, unsubscribed) = (0, 0, 0);
        List<LeftOutSchool> leftOut = [];
        List<(School School, int People)> asked = [];
        foreach (
            var school in register.Schools.Where(school =>
                consultation.Audience.Includes(school.Urn, school.Sector, school.Phase)
            )
        )
        {
            var stopped = byUrn[school.Urn].Count(one => !one.IsReachable);
            var count = byUrn[school.Urn].Count() - stopped;
            schools++;
            unsubscribed += stopped;
            asked.Add((school, consultation.Links.Mode == LinkMode.School ? UsualStaff : Math.Max(count, 1)));
            people += Math.Min(count, consultation.Links.Mode == LinkMode.School ? 1 : consultation.Links.MostContacts);
            if (count == 0)
            {
                leftOut.Add(new(school.Urn, school.DisplayName, stopped));
            }
        }

        var existing = await rounds.FindAsync(RoundStarter.RefOf(consultation), cancellationToken);
        var now = clock.GetUtcNow();
        return new(
            consultation,
            schools,
            people,
            leftOut,
            unsubscribed,
            existing is not null
                    ? "A round of this consultation was started before. Give the file another code for another round."
                : consultation.Timetable.Closes <= now
                    ? $"Its last day has passed: it closed at {LondonText.Moment(consultation.Timetable.Closes)}. Change the timetable."
                : schools == 0
                    ? $"No school of the register of “{authority}” is in its audience. Import the register first, or look at the audience."
                : null,
            existing?.Definition == consultation.Source.Hash,
            consultation.Timetable.Opens <= now
        )
        {
            Forecasts = ForecastsOf(consultation, asked),
        };
    }

    private static List<ReportForecast> ForecastsOf(
        Consultation consultation,
        IReadOnlyList<(School School, int People)> asked
    ) =>
        [
            .. Turnouts
                .Select(percent =>
                    ReportForecast.Of(
                        consultation.Survey,
                        new PrivacyRule(consultation.Privacy.MinimumPeople, consultation.Privacy.MinimumSchools),
                        asked,
                        percent
                    )
                )
                .OfType<ReportForecast>(),
        ];
}
