using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>One try of a <see cref="KillAttack"/>: its scene, its people, its kills and what was lost by them.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="random">Says when to kill.</param>
/// <param name="kills">How often.</param>
/// <param name="respondents">How many people answer every question.</param>
/// <param name="guests">How many people book.</param>
internal sealed partial class KillAttempt(string folder, Random random, int kills, int respondents, int guests)
{
    private const int AtOnce = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private readonly Acknowledged acknowledged = new();
    private readonly int port = ServeProcess.FreePort();
    private readonly string data = Path.Combine(folder, "data");
    private int answered;

    /// <summary>What was lost; nothing where the promises hold.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await Scene.MakeAsync(folder, data);
        using var sink = new SmtpSink();
        var service = await ServeAsync(sink);
        try
        {
            var (surveys, workshops) = await LinksAsync(sink);
            var work = WorkAsync(surveys, workshops);
            var (perLife, made) = (Math.Max(10, ((respondents * 14) + (guests * 11)) / (kills + 1)), 0);
            for (; made < kills && !work.IsCompleted; made++)
            {
                await UntilAsync(Volatile.Read(ref answered) + random.Next(perLife / 2, perLife), work);
                Thread.SpinWait(random.Next(1_000_000));
                await service.KillAsync();
                service.Dispose();
                service = await ServeAsync(sink);
            }

            await work;
            await QuietAsync(sink);
            await service.KillAsync();
            return
            [
                .. acknowledged.Complaints,
                .. new StoreChecker(data).Check(acknowledged, sink.Taken),
                .. Missing(made),
            ];
        }
        finally
        {
            service.Dispose();
        }
    }

    // An attack that was not made has proven nothing.
    private IEnumerable<string> Missing(int made)
    {
        if (made < kills)
        {
            yield return $"Only {made} kills were made before all was done.";
        }

        if (acknowledged.Sent.Count < respondents || acknowledged.Bookings.Count < guests)
        {
            yield return $"Only {acknowledged.Sent.Count} people have answered and {acknowledged.Bookings.Count} booked.";
        }
    }

    private async Task WorkAsync(IReadOnlyList<string> surveys, IReadOnlyList<string> workshops)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new($"http://localhost:{port}"),
        };
        var people = new People(() => new(http, () => Interlocked.Increment(ref answered)), acknowledged);
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
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, _) => await one.Do()
        );
    }

    private async Task<ServeProcess> ServeAsync(SmtpSink sink)
    {
        var service = ServeProcess.Serve(data, port, sink.Port);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; )
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("localhost", port);
                return service;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        service.Dispose();
        throw new TimeoutException("The service does not come up.");
    }

    private static async Task<(IReadOnlyList<string>, IReadOnlyList<string>)> LinksAsync(SmtpSink sink)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; )
        {
            var (surveys, workshops) = (Found(SurveyLink()), Found(WorkshopLink()));
            if (surveys.Count == Scene.Schools && workshops.Count == Scene.Schools)
            {
                return (surveys, workshops);
            }

            await Task.Delay(200);
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

    private async Task UntilAsync(int count, Task work)
    {
        while (Volatile.Read(ref answered) < count && !work.IsCompleted)
        {
            await Task.Delay(5);
        }
    }

    // Until all have their mail, or none comes any more: what was under way in a kill is tried again after minutes only.
    private async Task QuietAsync(SmtpSink sink)
    {
        var (taken, still) = (-1, Stopwatch.StartNew());
        while (still.Elapsed < Quiet && Confirmed() < guests)
        {
            if (Confirmed() != taken)
            {
                taken = Confirmed();
                still.Restart();
            }

            await Task.Delay(200);
        }

        int Confirmed() => sink.Taken.Keys.Count(id => id.Contains("|WorkshopBooking|", StringComparison.Ordinal));
    }

    [GeneratedRegex("/attack/school/[A-Za-z0-9_-]+")]
    private static partial Regex SurveyLink();

    [GeneratedRegex("/attack/workshops/ws/[A-Za-z0-9_-]+")]
    private static partial Regex WorkshopLink();
}
