using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

public sealed class GenuineSendGridContractTests : MailSenderContract
{
    protected override async Task<IPostOffice> OpenAsync() => await SendGridOffice.OpenAsync(isGenuine: true);
}
