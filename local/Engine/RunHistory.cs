namespace SchoolsDigital.Local.Engine;

/// <summary>
/// The history of one run from the side of its code. While it is read again, what the code asks for is compared with what
/// stands there; from its end on, it is written.
/// </summary>
internal sealed class RunHistory
{
    private readonly List<HistoryRecord> written = [];
    private IReadOnlyList<HistoryRecord> known = [];
    private int next;
    private bool exactly;

    /// <summary>Whether the code is being run again over what it has done before.</summary>
    public bool IsReplaying { get; private set; }

    /// <summary>What has been added since the last <see cref="TakeWritten"/>.</summary>
    public IReadOnlyList<HistoryRecord> Written => written;

    /// <summary>Where code and history part, in the words of a message; null while they agree.</summary>
    public string? Disagreement { get; private set; }

    /// <summary>
    /// Goes through a history, handing each thing that happened to the run, which answers with its requests. Where it is
    /// to agree exactly, what the requests carry is compared too.
    /// </summary>
    public void Replay(IReadOnlyList<HistoryRecord> history, Action<HistoryRecord> happen, bool exactly)
    {
        (known, this.exactly) = (history, exactly);
        IsReplaying = true;
        for (next = 0; next < known.Count && Disagreement is null; )
        {
            var record = known[next];
            if (record.IsRequest)
            {
                Disagreement = $"history has {record}, the code did not ask for it";
                return;
            }

            next++;
            happen(record);
        }

        IsReplaying = false;
        known = [];
    }

    /// <summary>Notes that something happened.</summary>
    public void Add(HistoryRecord fact) => written.Add(fact);

    /// <summary>Notes that the code asks for something; false where the history says otherwise.</summary>
    public bool TryAsk(HistoryRecord request)
    {
        if (Disagreement is not null)
        {
            return false;
        }

        if (!IsReplaying)
        {
            written.Add(request);
            return true;
        }

        var there = next < known.Count ? known[next] : null;
        if (there is not null && there.IsSameRequestAs(request) && (!exactly || there == request))
        {
            next++;
            return true;
        }

        Disagreement =
            there is not null && there.IsSameRequestAs(request)
                ? $"history has {there} with {there.Content}, the code asked for it with {request.Content}"
                : $"history has {there?.ToString() ?? "nothing more"}, the code asked for {request}";
        return false;
    }

    /// <summary>Says that the run cannot go on, for a reason outside the order of its steps.</summary>
    public void Disagree(string reason) => Disagreement ??= reason;

    /// <summary>Hands over what was added, for the commit.</summary>
    public List<HistoryRecord> TakeWritten()
    {
        var taken = written.ToList();
        written.Clear();
        return taken;
    }
}
