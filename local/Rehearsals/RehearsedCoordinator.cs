using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>The coordinator of a rehearsal, who approves every comment that looks as if it named nobody.</summary>
internal static class RehearsedCoordinator
{
    private const string Name = "The rehearsal";

    /// <summary>Decides on all comments of a round. Safe to call twice.</summary>
    public static async Task ReadCommentsAsync(LocalHost host, RoundRef round, CancellationToken cancellationToken)
    {
        var file = await host.Get<RoundFiles>().ReadAsync(round, cancellationToken);
        var decisions = host.Get<CommentDecisions>();
        foreach (var comment in await host.Get<RoundComments>().ReadAsync(file, cancellationToken))
        {
            if (comment.Decision is null)
            {
                var verdict = comment.Warnings.Count > 0 ? CommentVerdict.LeftOut : CommentVerdict.Approved;
                await decisions.TryDecideAsync(round, new(comment.Comment, verdict, null, 0), Name, cancellationToken);
            }
        }
    }
}
