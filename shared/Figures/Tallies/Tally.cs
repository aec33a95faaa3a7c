using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>
/// The answers of a round, counted in one pass. It holds what must not be shown, so it is never published: results are
/// made of it, and they are.
/// </summary>
public sealed class Tally
{
    private readonly Dictionary<string, SchoolTally> schools = [];
    private readonly Dictionary<TablePlan, List<NumberGiven>> numbers = [];

    private Tally(Survey survey, IEnumerable<AskedSchool> invited)
    {
        Plan = new(survey);
        foreach (var (school, key, people) in invited)
        {
            schools.TryAdd(key, new(key, school.Urn, school.Sector, school.SizeBand, people));
        }
    }

    internal TallyPlan Plan { get; }

    /// <summary>Every school that was asked or answered. In the order of the keys, so that the order of responses changes no sum.</summary>
    internal IEnumerable<SchoolTally> Schools => schools.Values.OrderBy(school => school.Key, StringComparer.Ordinal);

    internal int Drafts { get; private set; }

    internal int FromPaper { get; private set; }

    internal int ByTelephone { get; private set; }

    /// <summary>The URNs of the schools that answered.</summary>
    internal IReadOnlySet<int> Answered =>
        schools.Values.Where(school => school.Responses > 0).Select(school => school.Urn).OfType<int>().ToHashSet();

    /// <summary>Counts a round.</summary>
    /// <param name="survey">The survey that was answered.</param>
    /// <param name="invited">The schools that were asked. A response of any other school counts that school in.</param>
    /// <param name="responses">Responses in any order, holding only answers that count (see <see cref="SurveyPath.Finalise"/>).</param>
    public static Tally Of(Survey survey, IEnumerable<AskedSchool> invited, IEnumerable<Response> responses)
    {
        var tally = new Tally(survey, invited);
        foreach (var response in responses)
        {
            tally.Add(response);
        }

        return tally;
    }

    /// <inheritdoc cref="Of"/>
    public static async Task<Tally> OfAsync(
        Survey survey,
        IEnumerable<AskedSchool> invited,
        IAsyncEnumerable<Response> responses,
        CancellationToken cancellationToken
    )
    {
        var tally = new Tally(survey, invited);
        await foreach (var response in responses.WithCancellation(cancellationToken))
        {
            tally.Add(response);
        }

        return tally;
    }

    internal IReadOnlyList<NumberGiven> Numbers(TablePlan table) =>
        numbers.TryGetValue(table, out var given) ? given : [];

    private void Add(Response response)
    {
        if (response.State != ResponseState.Submitted)
        {
            Drafts++;
            return;
        }

        if (!schools.TryGetValue(response.School, out var school))
        {
            school = new(response.School, null, response.Sector, response.Size, null);
            schools.Add(response.School, school);
        }

        FromPaper += response.Entered == EntryKind.Paper ? 1 : 0;
        ByTelephone += response.Entered == EntryKind.Telephone ? 1 : 0;
        school.Responses++;
        var role = Plan.RoleOf(response.Role);
        school.Cells.Add((ushort)role);
        foreach (var (code, answer) in response.Answers.Answers)
        {
            foreach (var table in Plan.Of(code))
            {
                table.Read(answer, school.Cells);
                if (table is NumberPlan && answer is NumberAnswer number)
                {
                    NumbersOf(table).Add(new(school, role, number.Value));
                }
            }
        }

        school.Cells.Add(SchoolTally.End);
    }

    private List<NumberGiven> NumbersOf(TablePlan table)
    {
        if (!numbers.TryGetValue(table, out var given))
        {
            numbers.Add(table, given = []);
        }

        return given;
    }
}
