using SendGrid;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>Whether the genuine package is here, or only its shape.</summary>
internal static class SendGridPackage
{
    /// <summary>Skips a test that needs the code of the package.</summary>
    public static void Require() =>
        Assert.SkipUnless(
            typeof(SendGridClient).Assembly.GetName().Name == "SendGrid",
            "The package SendGrid cannot be restored from this feed, and its shape has no code."
        );
}
