using System.Net;

namespace SchoolsDigital.Local.Mail;

/// <summary>Which mail server takes our mail, and how it knows us. Checked when the host starts.</summary>
public sealed record SmtpMailOptions
{
    /// <summary>The server's name or address.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is kept private.</summary>
    public SmtpSecurity Security { get; init; }

    /// <summary>The user to sign in as, where the server wants one.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// A file with a token for the user, where the server wants one instead of a password (XOAUTH2). It is read each time
    /// that a connection is opened, so whatever renews the token only has to write it there.
    /// </summary>
    public string? TokenFile { get; init; }

    /// <summary>What we call ourselves to the server: a full domain name, where it asks for one.</summary>
    public string HelloName { get; init; } = "localhost";

    /// <summary>A PEM file of the authority that signed the server's certificate, where that is one of your own.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>How long to wait for each answer of the server, in seconds.</summary>
    public int AnswerSeconds { get; init; } = 60;

    /// <summary>Everything that is wrong with these settings, each in a sentence that says how to mend it.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Uri.CheckHostName(Host) is UriHostNameType.Unknown)
        {
            problems.Add($"The mail server's Host is \"{Host}\". Give its name or address, such as smtp.example.org.");
        }

        if (Port is < 1 or > 65_535)
        {
            problems.Add($"The mail server's Port is {Port}. Give a number from 1 to 65535; 587 and 465 are usual.");
        }

        if (TokenFile is not null && (string.IsNullOrEmpty(User) || !string.IsNullOrEmpty(Password)))
        {
            problems.Add("The mail server has a TokenFile. Give a User with it, and no Password.");
        }
        else if (TokenFile is null && string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            problems.Add("The mail server has a User or a Password, but not both. Give both, or neither.");
        }

        if (TokenFile is { } tokens && !File.Exists(tokens))
        {
            problems.Add($"The TokenFile {tokens} does not exist.");
        }

        if (!string.IsNullOrEmpty(User) && Security is SmtpSecurity.None && !IsThisComputer)
        {
            problems.Add(
                $"The secret for {Host} would be sent in clear. Set Security to StartTls or Tls, or leave the User out."
            );
        }

        if (AuthorityFile is { } file && !File.Exists(file))
        {
            problems.Add($"The AuthorityFile {file} does not exist.");
        }

        if (Uri.CheckHostName(HelloName) is UriHostNameType.Unknown)
        {
            problems.Add($"The HelloName is \"{HelloName}\". Give this computer's domain name, or leave it out.");
        }

        if (AnswerSeconds is < 1 or > 120)
        {
            problems.Add($"AnswerSeconds is {AnswerSeconds}. Give a number of seconds from 1 to 120.");
        }

        return problems;
    }

    private bool IsThisComputer =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
