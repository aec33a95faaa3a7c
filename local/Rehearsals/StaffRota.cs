using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Says who of which school answers when, and what becomes of the mails of others: all of it from the plan and its seed.</summary>
public sealed class StaffRota
{
    private static readonly TimeOnly[] TimesOfDay = [new(8, 30), new(12, 30), new(16, 0)];

    private readonly RehearsalPlan plan;
    private readonly Dictionary<int, List<ReceivedMail>> personal;
    private readonly HashSet<int> withSchoolLink;
    private readonly List<StaffMember> people = [];
    private readonly List<List<DateTimeOffset>> waves;

    private StaffRota(RehearsalPlan plan, Round round, IReadOnlyList<ReceivedMail> mails)
    {
        this.plan = plan;
        waves = [.. Waves(plan, round)];
        withSchoolLink = [.. mails.Where(mail => mail.IsForTheSchool).Select(mail => mail.Recipient.Urn)];
        personal = mails
            .Where(mail => !mail.IsForTheSchool)
            .GroupBy(mail => mail.Recipient.Urn)
            .ToDictionary(mine => mine.Key, mine => mine.ToList());
    }

    /// <summary>Who sends answers and who gives up on the way, by the time at which they come.</summary>
    public IReadOnlyList<StaffMember> InTime { get; private set; } = [];

    /// <summary>Who comes after the close.</summary>
    public IReadOnlyList<StaffMember> Late { get; private set; } = [];

    /// <summary>Invitations whose addresses are of no use.</summary>
    public IReadOnlyList<ReceivedMail> Bounced { get; private set; } = [];

    /// <summary>Invitations whose recipients want no more mail.</summary>
    public IReadOnlyList<ReceivedMail> Unsubscribed { get; private set; } = [];

    /// <summary>Plans a round that has just opened.</summary>
    /// <exception cref="InvalidDataException">The plan asks for more schools or people than there are.</exception>
    public static StaffRota Make(
        RehearsalPlan plan,
        Round round,
        IReadOnlyList<InvitedSchool> schools,
        IReadOnlyList<ReceivedMail> mails
    )
    {
        var rota = new StaffRota(plan, round, mails);
        rota.PlanResponses(schools);
        rota.PlanTheRest(round, mails);
        return rota;
    }

    private static IEnumerable<List<DateTimeOffset>> Waves(RehearsalPlan plan, Round round)
    {
        DateTimeOffset[] bounds = [round.OpensAt, .. round.Reminders.Select(reminder => reminder.At), round.ClosesAt];
        if (plan.Waves.Count != bounds.Length - 1)
        {
            throw new InvalidDataException(
                $"The rehearsal has {plan.Waves.Count} waves, but the round has {bounds.Length - 1}: one from the opening and one from each reminder, the last call among them."
            );
        }

        for (var wave = 0; wave < plan.Waves.Count; wave++)
        {
            // Half an hour after a mail at the earliest, so that it has arrived.
            var (from, to) = (bounds[wave].AddMinutes(30), bounds[wave + 1]);
            List<DateTimeOffset> times =
            [
                .. Days(from, to)
                    .SelectMany(day => TimesOfDay.Select(time => LondonTime.ToUtc(day, time)))
                    .Where(time => time > from && time < to),
            ];
            yield return times.Count > 0 ? times : [from + ((to - from) / 2)];
        }
    }

    private static IEnumerable<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = LondonTime.DateOf(from); day <= LondonTime.DateOf(to); day = day.AddDays(1))
        {
            if (WorkingDays.England.IsWorkingDay(day))
            {
                yield return day;
            }
        }
    }

    private void PlanResponses(IReadOnlyList<InvitedSchool> schools)
    {
        var places = new List<(int Urn, int? Invitation)>();
        foreach (var (sector, turnout) in plan.TurnoutBySector().OrderBy(turnout => turnout.Key))
        {
            places.AddRange(PlacesOf(sector, turnout, schools));
        }

        var moments = Moments(places.Count);
        people.AddRange(
            places.Select((place, number) => new StaffMember(number, place.Urn, moments[number], place.Invitation))
        );
    }

    private IEnumerable<(int Urn, int? Invitation)> PlacesOf(
        Sector sector,
        SectorTurnout turnout,
        IReadOnlyList<InvitedSchool> schools
    )
    {
        var chance = Chance.Of(plan.Seed, $"schools of {sector}");
        var reachable = schools.Where(school => school.Sector == sector && Room(school.Urn) > 0);
        var chosen = chance.Shuffle(reachable.Select(school => school.Urn)).Take(turnout.Schools).ToList();
        if (chosen.Count < turnout.Schools)
        {
            throw new InvalidDataException(
                $"The rehearsal wants {turnout.Schools} schools of the sector {sector} to answer, and {chosen.Count} were invited."
            );
        }

        var voices = chosen.ToDictionary(urn => urn, _ => 1);

        // Some staff rooms talk more than others: the square makes few schools large.
        var open = chosen.FindAll(urn => Room(urn) > 1);
        for (var left = turnout.Responses - turnout.Schools; left > 0; left--)
        {
            if (open.Count == 0)
            {
                throw new InvalidDataException(
                    $"The schools of the sector {sector} have too few contacts for that many responses."
                );
            }

            var place = (int)(Math.Pow(chance.Next(), 2) * open.Count);
            if (++voices[open[place]] == Room(open[place]))
            {
                open.RemoveAt(place);
            }
        }

        return chosen.SelectMany(urn => Links(urn, voices[urn], chance).Select(link => (urn, link)));
    }

    private int Room(int urn) =>
        withSchoolLink.Contains(urn) ? int.MaxValue : personal.GetValueOrDefault(urn)?.Count ?? 0;

    private IEnumerable<int?> Links(int urn, int voices, Chance chance)
    {
        var own = new Queue<ReceivedMail>(personal.GetValueOrDefault(urn, []));
        for (var voice = 0; voice < voices; voice++)
        {
            var passesOn = withSchoolLink.Contains(urn) && (own.Count == 0 || chance.Next() * 100 < plan.SchoolLink);
            yield return passesOn ? null : own.Dequeue().Recipient.Invitation;
        }
    }

    private DateTimeOffset[] Moments(int count)
    {
        var chance = Chance.Of(plan.Seed, "moments");
        var total = plan.Waves.Sum();
        var (moments, sum) = (new List<DateTimeOffset>(count), 0.0);
        for (var wave = 0; wave < waves.Count; wave++)
        {
            sum += plan.Waves[wave];
            var until = (int)Math.Round(count * sum / total);
            while (moments.Count < until)
            {
                moments.Add(waves[wave][chance.Below(waves[wave].Count)]);
            }
        }

        return chance.Shuffle(moments);
    }

    private void PlanTheRest(Round round, IReadOnlyList<ReceivedMail> mails)
    {
        var chance = Chance.Of(plan.Seed, "the rest");
        var answering = people.Select(person => person.Urn).ToHashSet();
        var used = people.Select(person => (person.Urn, person.Invitation)).ToHashSet();

        // Nobody who answers may lose the link, or the numbers of the plan would not come out.
        var spare = chance
            .Shuffle(mails.Where(mail => !used.Contains((mail.Recipient.Urn, mail.Recipient.Invitation))))
            .Where(mail => !mail.IsForTheSchool || !answering.Contains(mail.Recipient.Urn))
            .ToList();
        Bounced = Take(spare, (int)Math.Round(mails.Count * plan.Bounced / 100));
        Unsubscribed = Take(spare, plan.Unsubscribed);

        var unfinished = Take(spare, plan.Unfinished)
            .Select(
                (mail, index) =>
                    Visitor(mail, people.Count + index, waves[0][chance.Below(waves[0].Count)]) with
                    {
                        PagesUntilGivingUp = 1 + chance.Below(3),
                    }
            )
            .ToList();
        var number = people.Count + unfinished.Count;

        // A school whose mail came back may answer for longer than the others, but not until the report is written.
        var afterwards = round.ReportsAt.AddHours(-2);
        Late = [.. Take(spare, plan.Late).Select((mail, index) => Visitor(mail, number + index, afterwards))];
        InTime = [.. people.Concat(unfinished).OrderBy(person => person.At).ThenBy(person => person.Number)];
    }

    private static StaffMember Visitor(ReceivedMail mail, int number, DateTimeOffset at) =>
        new(number, mail.Recipient.Urn, at, mail.Recipient.Invitation);

    private static List<ReceivedMail> Take(List<ReceivedMail> spare, int count)
    {
        var taken = spare.Take(count).ToList();
        spare.RemoveRange(0, taken.Count);
        return taken;
    }
}
