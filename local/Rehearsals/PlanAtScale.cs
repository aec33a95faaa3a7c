using SchoolsDigital.Schools;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Carries the behaviour of a sample over to other schools.</summary>
public static class PlanAtScale
{
    /// <summary>
    /// A plan in which the schools of a register answer as those of the sample do that answer: as many responses for each
    /// school, and of each sector the same share of them. Where a sector has too few schools, those that it has say more.
    /// </summary>
    /// <param name="plan">The plan of the sample.</param>
    /// <param name="registered">How many schools the register has.</param>
    /// <param name="asked">The sector of each school that is asked.</param>
    public static RehearsalPlan ScaledTo(this RehearsalPlan plan, int registered, IEnumerable<Sector> asked)
    {
        var turnouts = plan.TurnoutBySector();
        var factor = (double)registered / turnouts.Values.Sum(turnout => turnout.Schools);
        var available = asked.CountBy(sector => sector).ToDictionary();
        return plan with
        {
            Sectors = turnouts.ToDictionary(
                turnout => $"{turnout.Key}",
                turnout =>
                {
                    var schools = Math.Min(Times(turnout.Value.Schools), available.GetValueOrDefault(turnout.Key));
                    return new SectorTurnout
                    {
                        Schools = schools,
                        Responses = schools == 0 ? 0 : Math.Max(schools, Times(turnout.Value.Responses)),
                    };
                }
            ),
            Late = Times(plan.Late),
            Unfinished = Times(plan.Unfinished),
            Unsubscribed = Times(plan.Unsubscribed),
            Workshops = null,
        };

        int Times(int count) => (int)Math.Round(count * factor);
    }
}
