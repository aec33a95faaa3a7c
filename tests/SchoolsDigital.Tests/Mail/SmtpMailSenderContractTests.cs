using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Tests.Mail;

public class SmtpMailSenderContractTests : RefusedMailContract
{
    protected override async Task<IPostOffice> OpenAsync() =>
        new SmtpPostOffice(await SmtpServer.StartAsync(new { security = "none" }));
}
