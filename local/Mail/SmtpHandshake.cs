using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SchoolsDigital.Local.Mail;

/// <summary>All that comes before the first mail: connect, encrypt, sign in.</summary>
internal sealed class SmtpHandshake
{
    private readonly SmtpMailOptions options;
    private readonly SmtpPatience patience;
    private Stream stream;
    private SmtpLines lines;

    private SmtpHandshake(SmtpMailOptions options, SmtpPatience patience, TcpClient socket)
    {
        (this.options, this.patience) = (options, patience);
        stream = socket.GetStream();
        lines = new(stream, patience);
    }

    /// <summary>Opens a connection over which mail can be given.</summary>
    /// <exception cref="SmtpConnectionException">One of the steps did not succeed.</exception>
    public static async Task<SmtpConnection> OpenAsync(SmtpMailOptions options, SmtpPatience patience)
    {
        var socket = await ConnectAsync(options, patience);
        var handshake = new SmtpHandshake(options, patience, socket);
        try
        {
            await handshake.GreetAsync();
            return new(socket, handshake.stream, handshake.lines);
        }
        catch
        {
            await handshake.stream.DisposeAsync();
            socket.Dispose();
            throw;
        }
    }

    private static async Task<TcpClient> ConnectAsync(SmtpMailOptions options, SmtpPatience patience)
    {
        var socket = new TcpClient { NoDelay = true };
        try
        {
            using var limit = patience.StartWait();
            await socket.ConnectAsync(options.Host, options.Port, limit.Token);
            return socket;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw new SmtpConnectionException(
                $"The mail server {options.Host}:{options.Port} cannot be reached: {failure.Message}",
                failure
            );
        }
    }

    private async Task GreetAsync()
    {
        if (options.Security is SmtpSecurity.Tls)
        {
            await EncryptAsync();
        }

        Expect(await lines.ReadReplyAsync(), "greeted us with");
        var hello = await SayHelloAsync();
        if (options.Security is SmtpSecurity.StartTls)
        {
            Expect(await lines.CommandAsync("STARTTLS"), "answered the wish for encryption with");
            if (lines.HasUnread)
            {
                throw new SmtpConnectionException("The mail server spoke out of turn before encryption began.");
            }

            await EncryptAsync();
            hello = await SayHelloAsync();
        }

        if (options.User is { Length: > 0 } user)
        {
            await SignInAsync(hello, user, options.Password!);
        }
    }

    private async Task<SmtpReply> SayHelloAsync() =>
        Expect(await lines.CommandAsync($"EHLO {options.HelloName}"), "answered our name with");

    private async Task EncryptAsync()
    {
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = encrypted;
        lines = new(stream, patience);
        try
        {
            using var limit = patience.StartWait();
            await encrypted.AuthenticateAsClientAsync(
                new() { TargetHost = options.Host, CertificateChainPolicy = PolicyOf(options.AuthorityFile) },
                limit.Token
            );
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or OperationCanceledException)
        {
            throw new SmtpConnectionException(
                $"The connection to {options.Host} could not be encrypted: {failure.Message}",
                failure
            );
        }
    }

    private static X509ChainPolicy? PolicyOf(string? authorityFile)
    {
        if (authorityFile is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return policy;
    }

    private async Task SignInAsync(SmtpReply hello, string user, string password)
    {
        var methods = hello
            .Lines.Where(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))
            .SelectMany(line => line.Split(' ').Skip(1))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (methods.Contains("PLAIN"))
        {
            await SecretAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}");
        }
        else if (methods.Contains("LOGIN"))
        {
            await SecretAsync("AUTH LOGIN");
            await SecretAsync(Base64(user));
            await SecretAsync(Base64(password));
        }
        else
        {
            throw new SmtpConnectionException(
                "The mail server offers no way to sign in with a user and a password (PLAIN or LOGIN)."
            );
        }
    }

    private async Task SecretAsync(string command) =>
        Expect(await lines.CommandAsync(command), "answered our user and password with");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SmtpReply Expect(SmtpReply reply, string did) =>
        reply.IsPositive ? reply : throw new SmtpConnectionException($"The mail server {did} {reply}");
}
