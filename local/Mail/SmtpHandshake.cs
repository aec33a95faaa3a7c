using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace SchoolsDigital.Local.Mail;

/// <summary>All that comes before the first mail: connect, encrypt, sign in.</summary>
internal static class SmtpHandshake
{
    /// <summary>Opens a connection over which mail can be given.</summary>
    /// <exception cref="SmtpConnectionException">One of the steps did not succeed.</exception>
    public static async Task<SmtpConnection> OpenAsync(SmtpMailOptions options, SmtpPatience patience)
    {
        var connection = new SmtpConnection(patience)
        {
            LocalDomain = options.HelloName,
            // Asking its issuer whether a certificate was revoked is a connection to somebody else, who may be down.
            CheckCertificateRevocation = false,
        };
        if (options.AuthorityFile is { } authority)
        {
            connection.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                IsSignedBy(authority, certificate, errors);
        }

        try
        {
            await ConnectAsync(connection, options, patience);
            await SignInAsync(connection, options, patience);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static async Task ConnectAsync(SmtpConnection connection, SmtpMailOptions options, SmtpPatience patience)
    {
        var security = options.Security switch
        {
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };
        try
        {
            await connection.ConnectAsync(options.Host, options.Port, security, patience.StartWait());
        }
        catch (SslHandshakeException failure)
        {
            throw new SmtpConnectionException(
                $"The connection to {options.Host} could not be encrypted: {failure.Message}",
                failure
            );
        }
        catch (NotSupportedException failure)
        {
            throw new SmtpConnectionException($"The connection cannot be encrypted: {failure.Message}", failure);
        }
        catch (SmtpCommandException refused)
        {
            throw new SmtpConnectionException($"The mail server greeted us with {SmtpReply.Of(refused)}", refused);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            throw new SmtpConnectionException(
                $"The mail server {options.Host}:{options.Port} cannot be reached: {failure.Message}",
                failure
            );
        }
        catch (Exception broken) when (SmtpConnection.IsOfTheConnection(broken))
        {
            throw new SmtpConnectionException(SmtpConnection.InWords(broken), broken);
        }
    }

    private static async Task SignInAsync(SmtpConnection connection, SmtpMailOptions options, SmtpPatience patience)
    {
        if (options.User is not { Length: > 0 } user)
        {
            return;
        }

        try
        {
            if (options.TokenFile is { } file)
            {
                var token = (await File.ReadAllTextAsync(file)).Trim();
                await connection.AuthenticateAsync(new SaslMechanismOAuth2(user, token), patience.StartWait());
            }
            else
            {
                await connection.AuthenticateAsync(user, options.Password!, patience.StartWait());
            }
        }
        catch (AuthenticationException refused)
        {
            var why = refused.InnerException is SmtpCommandException said
                ? SmtpReply.Of(said).ToString()
                : refused.Message;
            throw new SmtpConnectionException($"The mail server answered our user and secret with {why}", refused);
        }
        catch (Exception failure) when (failure is NotSupportedException or SmtpCommandException)
        {
            throw new SmtpConnectionException($"We cannot sign in to the mail server: {failure.Message}", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new SmtpConnectionException(
                $"The token for the mail server cannot be read: {failure.Message}",
                failure
            );
        }
        catch (Exception broken) when (SmtpConnection.IsOfTheConnection(broken))
        {
            throw new SmtpConnectionException(SmtpConnection.InWords(broken), broken);
        }
    }

    private static bool IsSignedBy(string authorityFile, X509Certificate? certificate, SslPolicyErrors errors)
    {
        // That the name is another, or that there is no certificate, is not mended by knowing who signs.
        if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return certificate is X509Certificate2 given && chain.Build(given);
    }
}
