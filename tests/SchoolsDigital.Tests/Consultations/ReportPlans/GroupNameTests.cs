using SchoolsDigital.Consultations.ReportPlans;

namespace SchoolsDigital.Tests.Consultations.ReportPlans;

public class GroupNameTests
{
    [Theory]
    [InlineData("Strategic Schools Forum (SSF)", "strategic schools forum|ssf")]
    [InlineData("Secondary Heads’ Group", "secondary heads group")]
    [InlineData("Secondary  Heads' Group", "secondary heads group")]
    [InlineData("Finance & Performance", "finance and performance")]
    [InlineData("PEP", "pep")]
    [InlineData("()", "")]
    public void Normal_NamesAsListsWriteThem_AreComparedAlike(string name, string expected) =>
        Assert.Equal(expected, string.Join('|', GroupName.Normal(name)));
}
