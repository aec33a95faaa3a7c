using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Local.Hosting;

/// <summary>How a local host runs. The defaults are those of <c>serve</c>.</summary>
public sealed record LocalHostOptions
{
    /// <summary>Where people reach the service; links in mails begin with it.</summary>
    public Uri Address { get; init; } = new("http://localhost:7071");

    /// <summary>The clock of everything.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The file of its keys, outside the data folder; null for the one beside the folder that is called like it with <c>.keys</c> at the end.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Makes the secrets of a new data folder.</summary>
    public Func<DateTimeOffset, HostKeys> NewKeys { get; init; } = HostKeys.Create;

    /// <summary>Where the ids of links come from.</summary>
    public ILinkIds LinkIds { get; init; } = new RandomLinkIds();

    /// <summary>How many requests are answered; null for no limit.</summary>
    public RequestRates? Rates { get; init; } = new();

    /// <summary>The proxies whose word on where a request comes from is taken.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Whether schools are counted as answers come in, for the desk. A rehearsal, which nobody watches, counts at reminders and at the close.</summary>
    public bool CountsAsAnswersCome { get; init; }

    /// <summary>Whether what is measured is shown, to visitors on this computer.</summary>
    public bool ShowsMetrics { get; init; }

    /// <summary>Whether the mail folder is shown, under an address that nobody can guess. Refused where mail goes to people.</summary>
    public bool ShowsMailbox { get; init; }

    /// <summary>Settings, such as those of the SMTP server.</summary>
    public IConfiguration Settings { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>What stands between the outbox and the sender; by default nothing.</summary>
    public Func<IMailSender, IMailSender> Sender { get; init; } = sender => sender;

    /// <summary>Where failures are told.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = _ => { };
}
