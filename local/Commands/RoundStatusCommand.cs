using System.CommandLine;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

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
        var invited = new InvitedSchoolStore(stores.Tables);
        var schools = new ShownSchools(invited, new LatestCounts(stores.Tables, invited, TimeProvider.System));
        var rounds = new RoundStore(stores.Tables);
        var files = new RoundFiles(rounds, stores.Files);
        var progress = new List<RoundProgress>();
        foreach (var authority in await new AuthorityStore(stores.Tables).ListAsync(cancellationToken))
        {
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                var file = await files.ReadAsync(round.Ref, cancellationToken);
                progress.Add(RoundProgress.Of(round, await schools.CountAsync(file, cancellationToken)));
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

        foreach (var progress in rounds)
        {
            var round = progress.Round;
            output.WriteLine($"{round.Ref.Authority} {round.Ref.Round}: {round.Title}");
            output.WriteLine(
                $"    {round.State}; opens {LondonText.Moment(round.OpensAt)}, closes {LondonText.Moment(round.ClosesAt)}"
            );
            output.WriteLine($"    {progress.Invited:N0} schools invited, {AnswersOf(progress)}");
        }
    }

    private static string AnswersOf(RoundProgress progress) =>
        progress switch
        {
            { IsAnonymous: true, CountedAt: null } => "and answers have not been counted yet",
            { IsAnonymous: true, CountedAt: { } at } =>
                $"{progress.Some:N0} have answered, {progress.Answered:N0} responses, counted at about {LondonText.Moment(at)}",
            _ =>
                $"{progress.Some + progress.Enough:N0} have answered ({progress.Enough:N0} enough), {progress.Answered:N0} responses when last counted",
        };
}
