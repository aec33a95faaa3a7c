using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Hosting;
using SchoolsDigital.Hosting.Checks;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Mail.Mailboxes;
using SchoolsDigital.Mail;
using SchoolsDigital.Storage;
using SchoolsDigital.Surveys;
using SchoolsDigital.Web;
using SchoolsDigital.Workshops.Series;

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
    private readonly CountKeeper? keeper;
    private readonly RequestDelegate pages;

    private LocalHost(LocalStores stores, ServiceProvider services, EmbeddedEngine engine, bool countsAsAnswersCome)
    {
        (this.stores, this.services, Engine) = (stores, services, engine);
        pages = services.BuildSchoolsDigital();
        sweeper = new(
            Get<Outbox>(),
            Get<MailSignal>(),
            Get<AuthorityStore>(),
            Get<TimeProvider>(),
            Engine.Busyness,
            Get<ILogger<MailSweeper>>()
        );
        chores = new(
            Get<Housekeeping>(),
            new(stores, Get<AuthorityStore>(), Get<RoundStore>(), Get<SeriesStore>()),
            stores.Files,
            Get<TimeProvider>(),
            Engine.Busyness,
            Get<ILogger<DailyChores>>()
        );
        keeper = countsAsAnswersCome
            ? new(
                Get<RoundCounts>(),
                Get<StirredSchools>(),
                Get<TimeProvider>(),
                Engine.Busyness,
                Get<ILogger<CountKeeper>>()
            )
            : null;
    }

    /// <summary>What runs the workflows.</summary>
    public EmbeddedEngine Engine { get; }

    /// <summary>Where everything is kept.</summary>
    public string DataPath => stores.Folder.Path;

    /// <summary>The secret by which the command line works through this host while it runs.</summary>
    public string CommandSecret => Get<CommandToken>().Secret;

    /// <summary>Where mail goes that no SMTP server takes.</summary>
    public string MailPath => stores.Folder.PathOf("mail");

    /// <summary>Whether mail goes to that folder, and the mailbox shows it.</summary>
    public bool HasMailbox => services.GetService<MailFolder>() is not null;

    /// <summary>Opens a data folder, makes it where it is missing, and goes on with what stands there.</summary>
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
            var known = await new AuthorityStore(opened.Tables).ListAsync(cancellationToken);
            var collection = Compose(opened, options, known is [var only] ? only : null);

            // The engine needs the services and some of them need its client, which an activity may ask for at once. It
            // does not belong to the services, because it has to be stopped before they are.
            ServiceProvider found = null!;
            var engine = new Lazy<EmbeddedEngine>(() => Start(opened, options, found));
            collection.AddSingleton(_ => engine.Value.Client);
            found = collection.BuildServiceProvider();
            return new(opened, found, engine.Value, options.CountsAsAnswersCome);
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

    private static IServiceCollection Compose(LocalStores stores, LocalHostOptions options, Authority? authority)
    {
        var keys = KeyFile.Open(stores.Folder.PathOf("keys.json"), () => options.NewKeys(options.Clock.GetUtcNow()));
        var sender = LocalMail.SenderFrom(options.Settings, stores.Folder.PathOf("mail"), options.Clock);
        var web = new WebOptions
        {
            Site = new()
            {
                ServiceName = "Consultations of schools",
                AuthorityName = authority?.Name ?? "SchoolsDigital",
                ContactEmail = authority?.Contact ?? "the person who invited you",
            },
            Rates = options.Rates,
        };
        var commands = CommandToken.Create();
        return new ServiceCollection()
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
            .AddMailbox(sender, stores.Folder.PathOf("mail"))
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
