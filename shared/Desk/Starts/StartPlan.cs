using SchoolsDigital.Consultations;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Figures.Forecasts;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Starts;

/// <summary>What starting a consultation would do, with the register and the contacts as they stand now.</summary>
/// <param name="Consultation">The definition.</param>
/// <param name="Schools">How many schools would be asked.</param>
/// <param name="People">How many contacts would be written to.</param>
/// <param name="LeftOut">The schools at which there is nobody to write to, and why.</param>
/// <param name="Unsubscribed">How many contacts of the schools have unsubscribed.</param>
/// <param name="NotPossible">Why it cannot be started; null where it can.</param>
/// <param name="IsTheSame">Whether it has been started already, from this very file.</param>
/// <param name="OpensAtOnce">Whether its opening has passed.</param>
public sealed record StartPlan(
    Consultation Consultation,
    int Schools,
    int People,
    IReadOnlyList<LeftOutSchool> LeftOut,
    int Unsubscribed,
    string? NotPossible,
    bool IsTheSame,
    bool OpensAtOnce
)
{
    /// <summary>What the report could show, for several numbers of schools that answer; none where it is nearly everything.</summary>
    public IReadOnlyList<ReportForecast> Forecasts { get; init; } = [];

    /// <summary>The round that it would be.</summary>
    public RoundRef Round => RoundStarter.RefOf(Consultation);
}
