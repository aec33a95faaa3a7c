using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>
/// How the answers to one question are counted: each thing that a person can be counted for is a cell with a number of its
/// own in the whole survey.
/// </summary>
internal abstract class TablePlan(Asked asked, TableKind kind, IReadOnlyList<ResultOption> options)
{
    private readonly Dictionary<string, int> indexes = options
        .Select((option, index) => (option.Code, index))
        .DistinctBy(option => option.Code)
        .ToDictionary(option => option.Code, option => option.index);

    public Asked Asked => asked;

    public TableKind Kind => kind;

    public IReadOnlyList<ResultOption> Options => options;

    public virtual string Code => asked.Question.Code;

    public virtual string Text => asked.Question.Text;

    /// <summary>The cell of those who answered; the others come after it.</summary>
    public int First { get; set; }

    public virtual int Cells => 1 + options.Count;

    /// <summary>The fewest and the most options that anybody who answered is counted for, as the survey says.</summary>
    public virtual (int Least, int Most) OptionsEach => (1, 1);

    /// <summary>The cell of those who chose an option.</summary>
    public virtual int Chose(int option) => First + 1 + option;

    /// <summary>The cell of those who answered and did not choose an option; null where the other options say it.</summary>
    public virtual int? Left(int option) => null;

    /// <summary>Adds the cells that an answer counts in: <see cref="First"/> before all others, or none.</summary>
    public abstract void Read(Answer answer, List<ushort> cells);

    protected int? IndexOf(string code) => indexes.TryGetValue(code, out var index) ? index : null;
}
