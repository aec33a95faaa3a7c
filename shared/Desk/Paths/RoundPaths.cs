using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Paths;

/// <summary>The addresses of a round's pages at the desk.</summary>
public sealed class RoundPaths(RoundRef round)
{
    /// <summary>What they all begin with, as a route pattern.</summary>
    public const string Pattern = DeskHome.Path + "/rounds/{authority}/{round}";

    /// <summary>The round.</summary>
    public string Home { get; } = $"{DeskHome.Path}/rounds/{round.Authority}/{round.Round}";

    /// <summary>Its schools.</summary>
    public string Schools => $"{Home}/schools";

    /// <summary>Its mails.</summary>
    public string Mails => $"{Home}/mails";

    /// <summary>Its ledger.</summary>
    public string Ledger => $"{Home}/ledger";

    /// <summary>One of its schools.</summary>
    public string School(int urn) => $"{Schools}/{urn}";

    /// <summary>One of its mails.</summary>
    public string Mail(OutboxKey key) => $"{Mails}/{key.Kind}/{key.Recipient}/{key.Occurrence}";

    /// <summary>A file of its report.</summary>
    public string Report(string file) => $"{Home}/report/{file}";

    /// <summary>Where a contact of one of its schools is invited.</summary>
    public string Invite(int urn, string contact) => $"{Do(ActionKind.Invite, urn)}?contact={contact}";

    /// <summary>Where something is done to the round, or to one of its schools.</summary>
    public string Do(ActionKind kind, int? urn = null) =>
        $"{(urn is { } school ? School(school) : Home)}/do/{ActionWords.Of(kind).Path}";
}
