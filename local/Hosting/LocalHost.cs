using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Mail.Mailboxes;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Service;
using SchoolsDigital.Service.Checks;
using SchoolsDigital.Service.Keys;
using SchoolsDigital.Service.Upgrades;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Settings;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// The whole service in this process, on one data folder: tables, files, workflows, mail and pages. What it has
/// acknowledged is on disk; started again on the same folder, it goes on.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalStores stores;
    private readonly ServiceProvider services;
    private readonly MailSweeper sweeper;
    private readonly DailyChores chores;
    private readonly CountRefresher? keeper;
    private readonly RequestDelegate pages;

    private LocalHost(
        LocalStores stores,
        KeyPlace keys,
        ServiceProvider services,
        EmbeddedEngine engine,
        bool countsAsAnswersCome
    )
    {
        (this.stores, this.services, Engine) = (stores, services, engine);
        (KeyFile, HasMovedKeys) = (keys.File, keys.HasMoved);
        pages = services.BuildSchoolsDigital();
        sweeper = new(
            Get<Outbox>(),
            Get<MailSignal>(),
            Get<AuthorityStore>(),
            Get<TimeProvider>(),
            Engine.WorkCounter,
            Get<ILogger<MailSweeper>>()
        );
        chores = new(
            Get<Housekeeping>(),
            new(stores, Get<AuthorityStore>(), Get<RoundStore>(), Get<SeriesStore>()),
            stores.Files,
            Get<TimeProvider>(),
            Engine.WorkCounter,
            Get<ILogger<DailyChores>>()
        );
        keeper = countsAsAnswersCome
            ? new(
                Get<RoundCounts>(),
                Get<SchoolsToCount>(),
                Get<TimeProvider>(),
                Engine.WorkCounter,
                Get<ILogger<CountRefresher>>()
            )
            : null;
    }

    /// <summary>What runs the workflows.</summary>
    public EmbeddedEngine Engine { get; }

    /// <summary>Where everything is kept.</summary>
    public string DataPath => stores.Folder.Path;

    /// <summary>Where its keys are kept, apart from everything else.</summary>
    public string KeyFile { get; }

    /// <summary>Whether an earlier version kept the keys in the data folder, and this start has moved them out of it.</summary>
    public bool HasMovedKeys { get; }

    /// <summary>The secret by which the command line works through this host while it runs.</summary>
    public string CommandSecret => Get<CommandToken>().Secret;

    /// <summary>Where mail goes that no SMTP server takes.</summary>
    public string MailPath => stores.Folder.PathOf("mail");

    /// <summary>Whether mail goes to people and not to that folder.</summary>
    public bool SendsMail { get; private init; }

    /// <summary>The page that shows the mails of that folder; null where it was not asked for.</summary>
    public string? MailboxPath => services.GetService<MailboxAddresses>()?.Home;

    /// <summary>Whether its web server shows what is measured.</summary>
    public bool ShowsMetrics { get; private init; }

    /// <summary>Opens a data folder, makes it where it is missing, and goes on with what stands there.</summary>
    /// <exception cref="InvalidDataException">Its keys are missing, are not those that its data was written with, or are not kept safely.</exception>
    public static async Task<LocalHost> StartAsync(
        string data,
        LocalHostOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        var opened = LocalStores.Open(data);
        try
        {
            var place = new KeyPlace(opened.Folder, options.KeyFile);
            var keys = place.Open(
                await KeyCheck.NeedsKeysAsync(opened.Tables, cancellationToken),
                () => options.NewKeys(options.Clock.GetUtcNow())
            );
            var collection = Compose(opened, keys, options);

            // The engine needs the services and some of them need its client, which an activity may ask for at once. It
            // does not belong to the services, because it has to be stopped before they are.
            ServiceProvider found = null!;
            var engine = new Lazy<EmbeddedEngine>(() => Start(opened, options, found));
            collection.AddSingleton(_ => engine.Value.Client);
            found = collection.BuildServiceProvider();
            await CheckKeysAsync(found.GetRequiredService<KeyCheck>(), opened.Folder, place, cancellationToken);
            await found.GetRequiredService<StoreUpgrade>().RunAsync(cancellationToken);
            return new(opened, place, found, engine.Value, options.CountsAsAnswersCome)
            {
                ShowsMetrics = options.ShowsMetrics,
                SendsMail = LocalMail.IsBySmtp(options.Settings),
            };
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>A part of the service.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Answers a request, whoever brings it: a web server, or somebody in this process.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        await pages(http);
    }

    /// <summary>Stops the chores and the mail, then the workflows, then lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await chores.DisposeAsync();
        if (keeper is not null)
        {
            await keeper.DisposeAsync();
        }

        await sweeper.DisposeAsync();
        await Engine.DisposeAsync();
        await services.DisposeAsync();
        await stores.DisposeAsync();
    }

    private static async Task CheckKeysAsync(
        KeyCheck check,
        DataFolder folder,
        KeyPlace place,
        CancellationToken cancellationToken
    )
    {
        if (await check.FindFaultAsync(cancellationToken) is not null)
        {
            throw new InvalidDataException(
                $"The keys in {place.File} are not those that the data in {folder.Path} was written with. Put back the file that belongs to it, or say with --keys where it is."
            );
        }
    }

    private static IServiceCollection Compose(LocalStores stores, HostKeys keys, LocalHostOptions options)
    {
        var sender = LocalMail.SenderFrom(options.Settings, stores.Folder.PathOf("mail"), options.Clock);
        var web = new WebOptions
        {
            Site = new()
            {
                ServiceName = "Consultations of schools",
                AuthorityName = "SchoolsDigital",
                ContactEmail = "the person who invited you",
                IsOfAuthority = false,
            },
            Rates = options.Rates,
            Proxies = options.Proxies,
        };
        var commands = CommandToken.Create();
        var parts = new ServiceCollection();
        if (options.ShowsMailbox)
        {
            parts.AddMailbox(sender, stores.Folder.PathOf("mail"));
        }

        return parts
            .AddSingleton(commands)
            .AddSingleton(commands.AtTheDesk)
            .AddLogging(options.Logging)
            .AddSingleton(options.Clock)
            .AddSingleton(stores.Tables)
            .AddSingleton<IFileStore>(stores.Files)
            .AddSingleton(options.Sender(sender))
            .AddSingleton(options.LinkIds)
            .AddSingleton(new LinkKeys(keys.LinkKeys))
            .AddSingleton(new ResponseKeys(keys.ResponseSecret))
            .AddSingleton<IHealthCheck>(new LocalMailCheck(sender, stores.Folder.PathOf("mail")))
            .AddSchoolsDigital(options.Address, web);
    }

    private static EmbeddedEngine Start(LocalStores stores, LocalHostOptions options, IServiceProvider services) =>
        EmbeddedEngine.Start(
            stores.Folder.WorkflowsFile,
            ServiceCatalogue.Create(),
            services,
            options.Clock,
            logger: services.GetRequiredService<ILogger<EmbeddedEngine>>()
        );
}
