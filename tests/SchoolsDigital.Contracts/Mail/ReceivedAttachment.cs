namespace SchoolsDigital.Contracts.Mail;

/// <summary>A file that came with a mail, its content type with the parameters in the order of their names.</summary>
public sealed record ReceivedAttachment(string FileName, string ContentType, byte[] Content);
