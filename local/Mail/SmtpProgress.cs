using MailKit;

namespace SchoolsDigital.Local.Mail;

/// <summary>How much of a mail has been given to the server.</summary>
/// <param name="length">How many bytes it has.</param>
internal sealed class SmtpProgress(long length) : ITransferProgress
{
    /// <summary>Whether all of it is on its way: the server may take it, whether or not we hear of it.</summary>
    public bool IsWholeMailGiven { get; private set; }

    public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    public void Report(long bytesTransferred) => IsWholeMailGiven |= bytesTransferred >= length;
}
