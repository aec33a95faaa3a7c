using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Makes random programs, and makes one that fails smaller: fewer steps, simpler steps, fewer words.</summary>
internal static class RandomPrograms
{
    public static Arbitrary<RandomProgram> All { get; } = Arb.From(Programs(), Shrink);

    private static Gen<RandomProgram> Programs() =>
        from length in Gen.Choose(1, 6)
        from steps in Gen.ListOf(StepOf(depth: 2), length)
        from count in Gen.Choose(0, 5)
        from words in Gen.ListOf(Gen.Choose(0, 30), count)
        from point in Gen.Elements(CommitPoint.Before, CommitPoint.After)
        from commit in Gen.Choose(1, 40)
        select new RandomProgram([.. steps], [.. words.Order()], point, commit);

    private static Gen<Step> StepOf(int depth)
    {
        var leaf = Gen.Frequency(
            (4, Gen.Constant(new Step(StepKind.Call))),
            (2, Gen.Choose(1, 3).Select(minutes => new Step(StepKind.Flaky, minutes))),
            (1, Gen.Constant(new Step(StepKind.Fail))),
            (3, Gen.Choose(-1, 10).Select(minutes => new Step(StepKind.Sleep, minutes))),
            (4, Gen.Choose(0, 10).Select(minutes => new Step(StepKind.Listen, minutes)))
        );
        if (depth == 0)
        {
            return leaf;
        }

        return Gen.Frequency(
            (6, leaf),
            (2, Several(depth).Select(steps => new Step(StepKind.Together, Steps: steps))),
            (2, Several(depth).Select(steps => new Step(StepKind.Child, Steps: steps))),
            (1, Gen.Constant(new Step(StepKind.Again)))
        );
    }

    private static Gen<IReadOnlyList<Step>> Several(int depth) =>
        from length in Gen.Choose(1, 4)
        from steps in Gen.ListOf(StepOf(depth - 1), length)
        select (IReadOnlyList<Step>)[.. steps];

    private static IEnumerable<RandomProgram> Shrink(RandomProgram program)
    {
        foreach (var steps in ShrinkList(program.Steps).Where(steps => steps.Count > 0))
        {
            yield return program with
            {
                Steps = steps,
            };
        }

        for (var index = 0; index < program.Words.Count; index++)
        {
            yield return program with
            {
                Words = [.. program.Words.Where((_, place) => place != index)],
            };
        }

        if (program.DiesAtCommit > 1)
        {
            yield return program with
            {
                DiesAtCommit = program.DiesAtCommit - 1,
            };
        }
    }

    // Without one of them, with what one of them is made of, or with one of them made smaller.
    private static IEnumerable<IReadOnlyList<Step>> ShrinkList(IReadOnlyList<Step> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            var (before, step, after) = (steps.Take(index), steps[index], steps.Skip(index + 1));
            yield return [.. before, .. after];
            if (step.Steps is { } inner)
            {
                yield return [.. before, .. inner, .. after];
            }

            foreach (var smaller in ShrinkStep(step))
            {
                yield return [.. before, smaller, .. after];
            }
        }
    }

    private static IEnumerable<Step> ShrinkStep(Step step)
    {
        if (step.Minutes > 1)
        {
            yield return step with
            {
                Minutes = 1,
            };
        }

        if (step.Kind is not StepKind.Call)
        {
            yield return new Step(StepKind.Call);
        }

        foreach (var inner in ShrinkList(step.Steps ?? []).Where(inner => inner.Count > 0))
        {
            yield return step with
            {
                Steps = inner,
            };
        }
    }
}
