using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// A world with an empty store, whose clock stands still until it is moved, at first on the evening before the round opens.
/// Nothing is left to chance.
/// </summary>
internal abstract class VirtualWorld(Consultation consultation, VirtualClock clock) : RoundWorld(consultation, clock)
{
    protected VirtualWorld(Consultation consultation)
        : this(consultation, new VirtualClock(consultation.Timetable.Opens.AddHours(-14))) { }

    /// <summary>The mail that was sent.</summary>
    public SentMail Post { get; } = new();

    protected VirtualClock Clock => clock;

    protected sealed override void AddService(IServiceCollection services)
    {
        AddHost(services);
        services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ITableStore>(new MemoryTableStore())
            .AddSingleton<IFileStore>(FolderFileStore.Open(PathOf("files")))
            .AddSingleton<IMailSender>(Post)
            .AddSingleton<ILinkIds, TimelessLinkIds>()
            .AddSingleton(new LinkKeys([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]))
            .AddSingleton(new ResponseKeys(new byte[ResponseKeys.ShortestSecret]));
    }

    /// <summary>Adds the service as its host does.</summary>
    protected abstract void AddHost(IServiceCollection services);
}
