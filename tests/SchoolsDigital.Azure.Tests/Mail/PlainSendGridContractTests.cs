using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

public sealed class PlainSendGridContractTests : MailSenderContract
{
    protected override async Task<IPostOffice> OpenAsync() => await SendGridOffice.OpenAsync();
}
