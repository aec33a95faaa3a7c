using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>
/// Kills the service again and again while many people answer and book by a few links that they share. Afterwards a
/// checker that shares no code with the service looks whether all that people were told is there.
/// </summary>
/// <param name="kills">How often.</param>
/// <param name="respondents">How many people answer 13 questions each.</param>
/// <param name="guests">How many people book.</param>
internal sealed partial class KillAttack(int kills, int respondents, int guests)
{
    private const int AtOnce = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);

    private readonly Acknowledged acknowledged = new();
    private readonly int port = ServeProcess.FreePort();
    private int answered;

    /// <summary>Attacks in an empty folder. What was lost; nothing where the promises hold.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(
        string folder,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var data = Path.Combine(folder, "data");
        await Scene.MakeAsync(folder, data, cancellationToken);
        using var sink = new SmtpSink();
        var service = await ServeAsync(data, sink, cancellationToken);
        try
        {
            var (surveys, workshops) = await LinksAsync(sink, cancellationToken);
            await output.WriteLineAsync(
                $"{surveys.Count} links to the survey and {workshops.Count} to the workshops are shared."
            );
            var work = WorkAsync(surveys, workshops, cancellationToken);
            var (perLife, made) = (Math.Max(10, ((respondents * 14) + (guests * 11)) / (kills + 1)), 0);
            for (; made < kills && !work.IsCompleted; made++)
            {
                await UntilAsync(
                    Volatile.Read(ref answered) + Random.Shared.Next(perLife / 2, perLife),
                    work,
                    cancellationToken
                );
                Thread.SpinWait(Random.Shared.Next(1_000_000));
                await service.KillAsync();
                service.Dispose();
                service = await ServeAsync(data, sink, cancellationToken);
            }

            await work;
            await QuietAsync(sink, cancellationToken);
            await service.KillAsync();
            var doubles = sink.Taken.Count(mail => mail.Value > 1);
            await output.WriteLineAsync(
                $"{made} kills, {acknowledged.Answers.Count:N0} answers of {acknowledged.Sent.Count:N0} people and "
                    + $"{acknowledged.Bookings.Count:N0} bookings acknowledged, {sink.Taken.Count:N0} mails, {doubles:N0} of them twice."
            );
            return
            [
                .. acknowledged.Complaints,
                .. new StoreChecker(data).Check(acknowledged, sink.Taken),
                .. made == kills ? Array.Empty<string>() : [$"Only {made} kills were made before all was done."],
            ];
        }
        finally
        {
            service.Dispose();
        }
    }

    private async Task WorkAsync(
        IReadOnlyList<string> surveys,
        IReadOnlyList<string> workshops,
        CancellationToken token
    )
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new($"http://localhost:{port}"),
        };
        var people = new People(() => new(http, () => Interlocked.Increment(ref answered), token), acknowledged);
        var all = Enumerable
            .Range(0, respondents)
            .Select(number =>
                (
                    At: (double)number / respondents,
                    Do: (Func<Task>)(() => people.AnswerAsync(surveys[number % surveys.Count], number))
                )
            )
            .Concat(
                Enumerable
                    .Range(0, guests)
                    .Select(number =>
                        (
                            At: (double)number / guests,
                            Do: (Func<Task>)(() => people.BookAsync(workshops[number % workshops.Count], number))
                        )
                    )
            )
            .OrderBy(one => one.At)
            .ToList();
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = token },
            async (one, _) => await one.Do()
        );
    }

    private async Task<ServeProcess> ServeAsync(string data, SmtpSink sink, CancellationToken cancellationToken)
    {
        var service = ServeProcess.Serve(data, port, sink.Port);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; )
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("localhost", port, cancellationToken);
                return service;
            }
            catch (SocketException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        service.Dispose();
        throw new TimeoutException("The service does not come up.");
    }

    private static async Task<(IReadOnlyList<string>, IReadOnlyList<string>)> LinksAsync(
        SmtpSink sink,
        CancellationToken cancellationToken
    )
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; )
        {
            var (surveys, workshops) = (Found(SurveyLink()), Found(WorkshopLink()));
            if (surveys.Count == Scene.Schools && workshops.Count == Scene.Schools)
            {
                return (surveys, workshops);
            }

            await Task.Delay(200, cancellationToken);
        }

        throw new TimeoutException($"The invitations do not come: {string.Join(' ', sink.Taken.Keys)}");

        List<string> Found(Regex link) =>
            [
                .. sink
                    .Texts.Values.Select(text => link.Match(text))
                    .Where(match => match.Success)
                    .Select(match => match.Value)
                    .Distinct()
                    .Order(),
            ];
    }

    private async Task UntilAsync(int count, Task work, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref answered) < count && !work.IsCompleted)
        {
            await Task.Delay(5, cancellationToken);
        }
    }

    // Mail that was under way when the service was killed is tried again some minutes later.
    private async Task QuietAsync(SmtpSink sink, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Quiet; )
        {
            if (sink.Taken.Keys.Count(id => id.Contains("|WorkshopBooking|", StringComparison.Ordinal)) >= guests)
            {
                return;
            }

            await Task.Delay(500, cancellationToken);
        }
    }

    [GeneratedRegex("/attack/school/[A-Za-z0-9_-]+")]
    private static partial Regex SurveyLink();

    [GeneratedRegex("/attack/workshops/ws/[A-Za-z0-9_-]+")]
    private static partial Regex WorkshopLink();
}
