namespace SchoolsDigital.Tests.Architecture;

public class SummaryRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(SummaryRule.Check(Repository.Code));

    [Theory]
    [InlineData("public class A;")]
    [InlineData("public sealed record A(int B);")]
    [InlineData("public delegate void A();")]
    [InlineData("// A comment is no summary.\npublic enum A { B }")]
    [InlineData("/// <summary> </summary>\npublic class A;")]
    [InlineData("/// <remarks>Says something else.</remarks>\npublic class A;")]
    public void Check_PublicTypeWithoutSummary_IsBroken(string text)
    {
        Verdict.AssertBroken(SummaryRule.Check([new("shared/A.cs", text)]), "has a summary");
    }

    [Theory]
    [InlineData("shared/A.cs", "/// <summary>One A.</summary>\npublic class A;")]
    [InlineData("shared/A.cs", "internal class A { class B; }")]
    [InlineData("tests/X/A.cs", "public class A;")]
    public void Check_SummaryOrNotPublic_IsKept(string path, string text)
    {
        Verdict.AssertKept(SummaryRule.Check([new(path, text)]));
    }
}
