using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>What something is done to, as it stands now.</summary>
/// <param name="File">The round.</param>
/// <param name="School">The school; null for the whole round.</param>
/// <param name="Answers">How far the schools of the round have come, as far as it may be shown.</param>
/// <param name="Invitations">How many invitations of the round have not come back.</param>
internal sealed record ActionTarget(RoundFile File, InvitedSchool? School, ShownCount Answers, int Invitations)
{
    /// <summary>All schools of the round together.</summary>
    public SectorTally Tally => Answers.Total;

    /// <summary>Whether nothing may be said that follows single answers.</summary>
    public bool IsAnonymous => Answers.IsAnonymous;

    /// <summary>The round's record.</summary>
    public Round Round => File.Round;

    /// <summary>Which round it is.</summary>
    public RoundRef Ref => File.Round.Ref;

    /// <summary>The deadline that holds.</summary>
    public DateTimeOffset ClosesAt => School?.ClosesAt ?? File.Round.ClosesAt;

    /// <summary>Since when it is left alone; null while it is not.</summary>
    public DateTimeOffset? HeldSince => School is null ? File.Round.HeldSince : School.HeldSince;

    /// <summary>The same after its round has changed.</summary>
    public ActionTarget After(Round changed) => this with { File = File with { Round = changed } };

    /// <summary>What it is called in a sentence.</summary>
    public string Called => School?.Name ?? "all schools";
}
