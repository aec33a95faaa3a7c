using System.Security.Cryptography;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Local.Hosting;

/// <summary>The secret by which the command line works through a running host. Another one at every start.</summary>
/// <param name="Secret">The secret.</param>
public sealed record CommandToken(string Secret)
{
    private const int Bytes = 32;

    /// <summary>What the ledger calls whoever uses the command line.</summary>
    public const string Name = "The command line";

    /// <summary>A new one.</summary>
    public static CommandToken Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>What the desk lets whoever has it do.</summary>
    internal DeskTokens AtTheDesk =>
        new(new DeskToken(Secret, new DeskUser("command-line", Name, DeskRole.Coordinator)));

    /// <summary>Says nothing of the secret, should it reach a log.</summary>
    public override string ToString() => "A token of the command line";
}
