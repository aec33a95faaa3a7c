using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>A certificate for 127.0.0.1 that nobody but the test trusts, as files for the server and for the sender.</summary>
public sealed class SmtpCertificate : IDisposable
{
    private readonly TempFolder folder = new();

    public SmtpCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch.AddYears(50),
            DateTimeOffset.UnixEpoch.AddYears(150)
        );
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public string CertificateFile => folder.PathOf("certificate.pem");

    public string KeyFile => folder.PathOf("key.pem");

    public void Dispose() => folder.Dispose();
}
