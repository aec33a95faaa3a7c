using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

public sealed class LookingAtSurveyPages(LookingDevices devices, NorfolkInNovember norfolk)
    : LookingAtPages(devices, norfolk)
{
    public static TheoryData<string> Names { get; } = NamesOf(SurveyPages.Looks);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Look_PageAtBothWidths_HasNoBarrierAndFits(string name) => LookAsync(SurveyPages.Looks, name);
}
