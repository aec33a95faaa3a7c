using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Who mail about the desk is from: the sender of the authority's newest consultation.</summary>
internal sealed class DeskSenders(RoundStore rounds, RoundFiles files)
{
    /// <summary>The authority as its newest consultation describes it; null where it has had no round.</summary>
    public async Task<AuthorityProfile?> FindAsync(string authority, CancellationToken cancellationToken)
    {
        var all = await rounds.ListAsync(authority, cancellationToken);
        return
            all.MaxBy(round => round.OpensAt) is { } newest
            && await files.FindAsync(newest.Ref, cancellationToken) is { } file
            ? file.Consultation.Authority
            : null;
    }
}
