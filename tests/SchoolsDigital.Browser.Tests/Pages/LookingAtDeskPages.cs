using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

public sealed class LookingAtDeskPages(LookingDevices devices, NorfolkInNovember norfolk)
    : LookingAtPages(devices, norfolk)
{
    public static TheoryData<string> Names { get; } = NamesOf(DeskPages.Looks);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Look_PageAtBothWidths_HasNoBarrierAndFits(string name) => LookAsync(DeskPages.Looks, name);
}
