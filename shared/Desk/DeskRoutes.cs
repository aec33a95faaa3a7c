using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Failures;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Imports;
using SchoolsDigital.Desk.Mails;
using SchoolsDigital.Desk.Registers;
using SchoolsDigital.Desk.Rounds;
using SchoolsDigital.Desk.Schools;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Desk.Starts;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk;

/// <summary>The pages of the desk. Only those by which people sign in and out do not go through the door.</summary>
internal sealed class DeskRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<AskForLinkPage>();
        endpoints.MapFormPage<SignInPage>();
        endpoints.MapFormPage<SignOutPage>();
        endpoints.MapPage<SignedOutPage>();
        endpoints.MapDeskPage<RoundsPage>();
        endpoints.MapDeskFormPage<StartRoundPage>();
        endpoints.MapDeskPage<RoundPage>();
        endpoints.MapDeskFormPage<ActionPage>();
        endpoints.MapDeskPage<SchoolsPage>();
        endpoints.MapDeskPage<SchoolPage>();
        endpoints.MapDeskFormPage<SchoolActionPage>();
        endpoints.MapDeskPage<MailsPage>();
        endpoints.MapDeskPage<MailPage>();
        endpoints.MapDeskPage<MailHtmlPage>();
        endpoints.MapDeskPage<LedgerPage>();
        endpoints.MapDeskPage<RoundReportPage>();
        endpoints.MapDeskPage<RegistersPage>();
        endpoints.MapDeskPage<RegisterSchoolsPage>();
        endpoints.MapDeskUploadPage<ChooseFilePage>();
        endpoints.MapDeskFormPage<ImportPage>();
        endpoints.MapDeskPage<ImportListPage>();
        endpoints.MapDeskFormPage<FailuresPage>();
    }
}
