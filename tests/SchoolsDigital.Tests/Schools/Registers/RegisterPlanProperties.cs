using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

public class RegisterPlanProperties
{
    // Few URNs and few names, so that two files often have a school in common, the same or changed.
    private static readonly Gen<(int Urn, string Row)> Rows =
        from urn in Gen.Choose(100_000, 100_015)
        from name in Gen.Elements("", "A", "\"B, C\"", "D’E")
        from type in Gen.Elements("1", "07", "14", "45", "11")
        from status in Gen.Elements("1", "3", "2", "4")
        from phase in Gen.Elements("0", "02", "4", "7")
        from pupils in Gen.Elements("", "0", "99", "1500")
        select (urn, $"{urn},926,{name},{type},{status},{phase},,,{pupils},");

    private static readonly Gen<List<string>> Files = Rows.ListOf()
        .Select(rows => rows.DistinctBy(row => row.Urn).Select(row => row.Row).ToList());

    [Fact]
    public void Make_AnyTwoFilesOneAfterTheOther_LeavesTheSecond() =>
        Prop.ForAll(
                Files.Two().ToArbitrary(),
                files =>
                {
                    var first = Apply(Register.Empty(Some.Authority), files.Item1);
                    var (second, reading) = ApplyWithReading(first, files.Item2);

                    var expected =
                        reading.Problems.Count > 0 ? first.Schools : [.. reading.Schools.OrderBy(school => school.Urn)];
                    Assert.Equal(expected, second.Schools);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Make_AnyTwoFiles_CountsEverySchoolOnce() =>
        Prop.ForAll(
                Files.Two().ToArbitrary(),
                files =>
                {
                    var first = Apply(Register.Empty(Some.Authority), files.Item1);
                    var plan = RegisterPlan.Make(first, Read(files.Item2));
                    if (plan.Problems.Count > 0)
                    {
                        return;
                    }

                    var reopened = plan.Changed.Count(change => !change.Before.IsOpen);
                    Assert.Equal(
                        first.Schools.Count,
                        plan.Unchanged + plan.Changed.Count - reopened + plan.Closed.Count
                    );
                    Assert.Equal(
                        plan.Result.Count(school => school.IsOpen),
                        plan.Unchanged + plan.Changed.Count + plan.Added.Count
                    );
                    Assert.Equal(
                        plan.Result.Select(school => school.Urn).Distinct().Order(),
                        plan.Result.Select(school => school.Urn)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Make_SameFileAgain_ChangesNothing() =>
        Prop.ForAll(
                Files.ToArbitrary(),
                file => RegisterPlan.Make(Apply(Register.Empty(Some.Authority), file), Read(file)).IsEmpty
            )
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static Register Apply(Register existing, List<string> file) => ApplyWithReading(existing, file).Register;

    private static (Register Register, RegisterReading Reading) ApplyWithReading(Register existing, List<string> file)
    {
        var reading = Read(file);
        var plan = RegisterPlan.Make(existing, reading);
        var result = plan.Problems.Count > 0 ? existing.Imported : plan.Result;
        return (new(Some.Authority, 1, null, result, new Dictionary<int, Sector>()), reading);
    }

    private static RegisterReading Read(List<string> rows)
    {
        using var file = Csv.Gias(rows);
        return RegisterReading.ReadAsync(file, RegisterFilter.Everything).GetAwaiter().GetResult();
    }
}
