using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The whole service, and an engine that runs its workflows. The same story comes to the same in every world.</summary>
internal abstract class RoundWorld(Consultation consultation, TimeProvider clock) : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private ServiceProvider? services;

    public Consultation Consultation { get; protected set; } = consultation;

    public RoundRef Round => RoundStarter.RefOf(Consultation);

    public DateTimeOffset Now => clock.GetUtcNow();

    protected IServiceProvider Services => services ??= Compose();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>
    /// Makes the dates of the round, once the lists are imported: in real time they begin soon after, however long that took.
    /// On a virtual clock they stand from the beginning.
    /// </summary>
    public virtual void SetDates() { }

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

    /// <summary>What the host has before the service is added.</summary>
    protected virtual IServiceCollection CreateServices() => new ServiceCollection();

    protected string PathOf(string name) => folder.PathOf(name);

    private ServiceProvider Compose()
    {
        var all = CreateServices().AddLogging();
        AddService(all);
        return all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
