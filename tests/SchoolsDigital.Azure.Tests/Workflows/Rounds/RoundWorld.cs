using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail;
using SchoolsDigital.Storage;
using SchoolsDigital.Surveys;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The whole service on an empty store and a clock that stands still until it is moved. Nothing is left to chance, so that
/// the same story comes to the same in every world, whichever engine runs its workflows.
/// </summary>
internal abstract class RoundWorld(Consultation consultation) : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private ServiceProvider? services;

    public Consultation Consultation => consultation;

    public RoundRef Round => RoundStarter.RefOf(consultation);

    /// <summary>At first, the evening before the round opens.</summary>
    public VirtualClock Clock { get; } = new(consultation.Timetable.Opens.AddHours(-14));

    protected IServiceProvider Services => services ??= Compose();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Lets everything happen that falls due up to a moment.</summary>
    public abstract Task AdvanceToAsync(DateTimeOffset moment);

    /// <summary>What every instance that is not forgotten has done, by its id.</summary>
    public abstract Task<IReadOnlyDictionary<string, InstanceHistory>> HistoriesAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        folder.Dispose();
    }

    /// <summary>Adds the service, with what is this world's own.</summary>
    protected abstract void AddService(IServiceCollection services);

    protected string PathOf(string name) => folder.PathOf(name);

    private ServiceProvider Compose()
    {
        var all = new ServiceCollection().AddLogging();
        AddService(all);
        return all.AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ITableStore>(new MemoryTableStore())
            .AddSingleton<IFileStore>(FolderFileStore.Open(folder.PathOf("files")))
            .AddSingleton<IMailSender>(new FolderMailSender(folder.PathOf("mail"), Clock))
            .AddSingleton<ILinkIds>(new SeededLinkIds("round"))
            .AddSingleton(new LinkKeys([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]))
            .AddSingleton(new ResponseKeys(new byte[ResponseKeys.ShortestSecret]))
            .BuildServiceProvider();
    }
}
