using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>What an import would do to a register. Nothing has happened yet; <see cref="RegisterStore.ApplyAsync"/> does it.</summary>
public sealed class RegisterPlan
{
    private readonly List<School> added = [];
    private readonly List<SchoolChange> changed = [];
    private readonly List<SchoolClosure> closed = [];
    private readonly List<School> result = [];
    private readonly RegisterReading reading;

    private RegisterPlan(Register existing, RegisterReading reading)
    {
        Existing = existing;
        this.reading = reading;
    }

    /// <summary>The register that it was made against.</summary>
    public Register Existing { get; }

    /// <summary>Why the file cannot be used; the plan then changes nothing.</summary>
    public IReadOnlyList<ImportProblem> Problems => reading.Problems;

    /// <summary>The rows that cannot be used.</summary>
    public IReadOnlyList<ImportProblem> Rejected => reading.Rejected;

    /// <summary>What else should be known.</summary>
    public IReadOnlyList<ImportProblem> Notices => reading.Notices;

    /// <summary>Schools that are new, by URN.</summary>
    public IReadOnlyList<School> Added => added;

    /// <summary>Schools that differ, by URN. One that opens again is among them.</summary>
    public IReadOnlyList<SchoolChange> Changed => changed;

    /// <summary>Open schools that are no longer, by URN.</summary>
    public IReadOnlyList<SchoolClosure> Closed => closed;

    /// <summary>How many open schools stay as they are.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many of those stay only because their row was rejected.</summary>
    public int Kept { get; private set; }

    /// <summary>How many open schools of the file the filter left out.</summary>
    public int FilteredOut => reading.FilteredOut;

    /// <summary>How many schools of the file are closed or not yet open.</summary>
    public int NotOpen => reading.NotOpen;

    /// <summary>How much of the register it touches.</summary>
    public ChangeShare Share => new(Existing.Schools.Count, added.Count, changed.Count, closed.Count);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => added.Count + changed.Count + closed.Count == 0;

    /// <summary>The register as it would be stored, by URN: sectors by rule, closed schools among them.</summary>
    public IReadOnlyList<School> Result => result;

    /// <summary>Compares a file with a register.</summary>
    public static RegisterPlan Make(Register existing, RegisterReading reading)
    {
        var plan = new RegisterPlan(existing, reading);
        if (reading.Problems.Count == 0)
        {
            plan.Compare();
        }

        return plan;
    }

    private void Compare()
    {
        var read = reading.Schools.ToDictionary(school => school.Urn);
        foreach (var known in Existing.Imported)
        {
            if (read.Remove(known.Urn, out var school))
            {
                Meet(known, reading.Complete(school, known));
            }
            else if (known.IsOpen)
            {
                Miss(known);
            }
            else
            {
                result.Add(known);
            }
        }

        added.AddRange(read.Values.OrderBy(school => school.Urn));
        result.AddRange(added);
        result.Sort((left, right) => left.Urn.CompareTo(right.Urn));
    }

    private void Meet(School known, School school)
    {
        result.Add(school);
        if (known == school)
        {
            Unchanged++;
        }
        else
        {
            changed.Add(new(known, school));
        }
    }

    private void Miss(School known)
    {
        if (reading.IsUnreadable(known.Urn))
        {
            Unchanged++;
            Kept++;
            result.Add(known);
        }
        else if (reading.IsFilteredOut(known.Urn))
        {
            closed.Add(new(known, ClosureReason.FilteredOut));
        }
        else
        {
            // Kept as closed, so that earlier rounds can name it and a later file can open it again.
            var isListed = reading.IsClosed(known.Urn, out var why);
            closed.Add(new(known, isListed ? ClosureReason.ClosedInFile : ClosureReason.NotInFile, why));
            result.Add(known with { Status = SchoolStatus.Closed });
        }
    }
}
