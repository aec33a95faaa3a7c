using System.CommandLine;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Time;

namespace SchoolsDigital.Local.Commands;

/// <summary>Says where the rounds of a data folder stand, without running any of them.</summary>
public static class RoundStatusCommand
{
    /// <summary>The command <c>round status</c>.</summary>
    public static Command Create()
    {
        var command = new Command("status", "Says where the rounds stand and how far the schools have come.")
        {
            CommonOptions.Data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = parsed.GetRequiredValue(CommonOptions.Data);
                if (!Directory.Exists(path))
                {
                    throw new DirectoryNotFoundException($"There is no data folder {Path.GetFullPath(path)}.");
                }

                await using var stores = LocalStores.Open(path);
                var rounds = await ReadAsync(stores, cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(output, rounds);
                }
                else
                {
                    Tell(output, rounds);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<List<RoundProgress>> ReadAsync(LocalStores stores, CancellationToken cancellationToken)
    {
        var schools = new InvitedSchoolStore(stores.Tables);
        var progress = new List<RoundProgress>();
        foreach (var authority in await new AuthorityStore(stores.Tables).ListAsync(cancellationToken))
        {
            foreach (var round in await new RoundStore(stores.Tables).ListAsync(authority.Code, cancellationToken))
            {
                var invited = await schools.ListAsync(round.Ref, cancellationToken).ToListAsync(cancellationToken);
                progress.Add(RoundProgress.Of(round, invited));
            }
        }

        return progress;
    }

    private static void Tell(TextWriter output, List<RoundProgress> rounds)
    {
        if (rounds.Count == 0)
        {
            output.WriteLine("No round has been started.");
        }

        foreach (var (round, invited, some, enough, answered) in rounds)
        {
            output.WriteLine($"{round.Ref.Authority} {round.Ref.Round}: {round.Title}");
            output.WriteLine(
                $"    {round.State}; opens {LondonText.Moment(round.OpensAt)}, closes {LondonText.Moment(round.ClosesAt)}"
            );
            output.WriteLine(
                $"    {invited:N0} schools invited, {some + enough:N0} have answered ({enough:N0} enough), {answered:N0} responses when last counted"
            );
        }
    }
}
