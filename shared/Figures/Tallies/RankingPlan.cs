using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Counts how often each option stands among the first places, and in which place.</summary>
internal sealed class RankingPlan(Asked asked, RankingQuestion question, IReadOnlyList<ResultOption> options)
    : TablePlan(asked, TableKind.Ranking, options)
{
    /// <summary>As many places as readers can hold in mind.</summary>
    private const int MostFirstPlaces = 3;

    private readonly int places = Math.Min(question.Places, options.Count);

    public int FirstPlaces => Math.Min(places, MostFirstPlaces);

    public override (int Least, int Most) OptionsEach => (question.Required ? FirstPlaces : 1, FirstPlaces);

    public override int Cells => 1 + ((2 + places) * Options.Count);

    /// <inheritdoc/>
    public override int? Left(int option) => First + 1 + Options.Count + option;

    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells)
    {
        if (answer is not RankingAnswer ranking || !ranking.Order.Any(code => IndexOf(code) is not null))
        {
            return;
        }

        cells.Add((ushort)First);
        Span<int> placeOf = stackalloc int[Options.Count];
        placeOf.Fill(places);
        for (var place = 0; place < Math.Min(ranking.Order.Count, places); place++)
        {
            if (IndexOf(ranking.Order[place]) is { } option && placeOf[option] == places)
            {
                placeOf[option] = place;
                cells.Add((ushort)InPlace(option, place));
            }
        }

        for (var option = 0; option < Options.Count; option++)
        {
            cells.Add((ushort)(placeOf[option] < FirstPlaces ? Chose(option) : Left(option)!.Value));
        }
    }

    /// <summary>
    /// The mean place of an option, to a tenth. Who left it out ranked it behind everything they named: it counts there as
    /// the middle of the places that were left, so that an option which one enthusiast put first does not lead the list.
    /// Null where it would tell how few people gave it one of the places.
    /// </summary>
    public decimal? MeanPlace(int option, int people, Func<int, int> count, PrivacyRule rule)
    {
        var spread = new PlaceSpread([.. Enumerable.Range(0, places).Select(place => count(InPlace(option, place)))])
        {
            People = people,
            FirstPlaces = FirstPlaces,
            Behind = (places + 1 + Math.Max(Options.Count, places + 1)) / 2m,
        };
        return people > 0 && spread.IsOpen(rule) ? spread.Mean : null;
    }

    private int InPlace(int option, int place) => First + 1 + (2 * Options.Count) + (option * places) + place;
}
