using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Tests.Mail;

public class FolderMailSenderContractTests : MailSenderContract
{
    protected override Task<IPostOffice> OpenAsync() => Task.FromResult<IPostOffice>(new FolderPostOffice());
}
