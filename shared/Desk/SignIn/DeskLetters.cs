using System.Globalization;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>The mails to people who have a role: the invitation, and the link that signs in.</summary>
internal sealed class DeskLetters(
    Outbox outbox,
    MailRenderer renderer,
    DeskSenders senders,
    DeskLinks links,
    IDeskSignIn signIn,
    LinkAddresses addresses,
    TimeProvider clock
)
{
    /// <summary>How long the link of an invitation may be used.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    private const string Version = "1";
    private const string Name = "Name";
    private const string By = "By";
    private const string Link = "Link";
    private const string Until = "Until";

    /// <summary>Whether mail of an authority has a sender: it is that of its newest consultation.</summary>
    public async Task<bool> CanSendAsync(string authority, CancellationToken cancellationToken) =>
        await senders.FindAsync(authority, cancellationToken) is not null;

    /// <summary>Writes to somebody who has been given a role. Safe to call twice with one id.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="person">Who has been given a role.</param>
    /// <param name="by">Who gave it, and the id of the form by which they did.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task InviteAsync(
        string authority,
        DeskPerson person,
        (string Name, string Once) by,
        CancellationToken cancellationToken
    )
    {
        if (await senders.FindAsync(authority, cancellationToken) is not { } profile)
        {
            return;
        }

        var body = await RenderAsync(
            profile,
            "DeskInvitation",
            $"You can use the desk of {profile.Name}",
            $"{Open(By)} has invited you to the desk where {profile.Name} runs its consultations of schools. You are {RoleWords.InASentence(person.Role)}. {RoleWords.Explain(person.Role)}.",
            signIn.SendsLinks
                ? $"[Sign in to the desk]({Open(Link)})\n\nThis link works once, until {Open(Until)}. Later, enter your address at {new Uri(addresses.Service, AskForLinkPage.Path)} and we will send you another."
                : $"[Open the desk]({Open(Link)})\n\nSign in with the account that you use at work, {person.Email}."
        );
        await SendAsync(
            body,
            profile,
            person,
            "DeskInvitation",
            by.Once,
            by.Name,
            InvitationLifetime,
            cancellationToken
        );
    }

    /// <summary>Sends a link that signs somebody in.</summary>
    /// <param name="roles">Their roles, by authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SendLinkAsync(IReadOnlyDictionary<string, DeskPerson> roles, CancellationToken cancellationToken)
    {
        foreach (var (authority, person) in roles)
        {
            if (await senders.FindAsync(authority, cancellationToken) is { } profile)
            {
                var body = await RenderAsync(
                    profile,
                    "DeskSignIn",
                    "Your link to sign in to the desk",
                    "You asked for a link to sign in to the desk. If it was not you, ignore this e-mail.",
                    $"[Sign in to the desk]({Open(Link)})\n\nThis link works once, until {Open(Until)}."
                );
                var once = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
                await SendAsync(body, profile, person, "DeskSignIn", once, "", DeskLinks.Lifetime, cancellationToken);
                return;
            }
        }
    }

    private async Task SendAsync(
        MailBody body,
        AuthorityProfile profile,
        DeskPerson person,
        string kind,
        string once,
        string by,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        var values = new Dictionary<string, string> { [Name] = person.Name, [By] = by };
        var signed = new Dictionary<string, MailLink>();
        if (signIn.SendsLinks)
        {
            var (id, expiresAt) = await links.IssueAsync(person.Id, lifetime, cancellationToken);
            values[Until] = LondonText.Moment(expiresAt);
            signed[Link] = new($"{LinkPurpose.DeskSignIn}", $"{id}", expiresAt, $"{SignInPage.Path}/");
        }
        else
        {
            values[Link] = new Uri(addresses.Service, DeskHome.Path).AbsoluteUri;
        }

        var key = new OutboxKey(profile.Code, DeskMails.GroupOf(clock.GetUtcNow()), kind, person.Id, once);
        await outbox.AddAsync(body, [new(key, person.Email, person.Name, values, signed)], cancellationToken);
    }

    private Task<MailBody> RenderAsync(AuthorityProfile profile, string kind, string subject, string why, string link)
    {
        var text =
            $"Dear {Open(Name)}\n\n{why}\n\n{link}\n\nIf you have a question, write to {profile.ReplyTo}.\n\n{profile.Sender.Name}, {profile.Name}";
        var envelope = new MailEnvelope(
            $"Desk.{kind}",
            Version,
            new Mailbox(profile.Sender.Email, profile.Sender.Name),
            new Mailbox(profile.ReplyTo)
        );
        string[] footer = [$"You get this because an owner at {profile.Name} has given this address a role."];
        return renderer.RenderAsync(new(subject, profile.Name, MailText.Read(text), footer), envelope);
    }

    private static string Open(string placeholder) => $"{{{{{placeholder}}}}}";
}
