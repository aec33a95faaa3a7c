using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Desk.Actions;

/// <summary>What an action says of the mails that follow from it.</summary>
/// <param name="OnPage">What its page says before it happens; null where it cannot be done.</param>
/// <param name="InLedger">What the banner or the ledger says afterwards.</param>
/// <param name="IsMost">Whether the number on the page is the most that there can be.</param>
internal sealed record ActionClaim(string? OnPage, string? InLedger = null, bool IsMost = false)
{
    /// <summary>It cannot be done.</summary>
    public static ActionClaim NotPossible { get; } = new((string?)null);

    /// <summary>It sends nothing, and says so.</summary>
    public static ActionClaim NoMail { get; } = new("No (further )?mail is sent");

    /// <summary>It sends what the page promises, which stands in the ledger.</summary>
    public static ActionClaim Exactly(string inLedger) => new(@"(?<n>[\d,]+) mails? within", inLedger);

    /// <summary>It sends at most what the page says, and the ledger says how many it is.</summary>
    public static ActionClaim AtMost(string inLedger) => new(@"(?<n>[\d,]+) mails? at most", inLedger, IsMost: true);

    /// <summary>It sends something, and neither the page nor the ledger may say how many.</summary>
    public static ActionClaim Unsaid(string onPage) => new(onPage, "queued for contacts who had not answered");

    /// <summary>The number that a pattern finds; null where it has none; fails where the text does not say it.</summary>
    public static int? Number(string pattern, string text)
    {
        var match = Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"“{pattern}” is not said in: {text}");
        return match.Groups["n"] is { Success: true } number
            ? int.Parse(number.ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : null;
    }
}
