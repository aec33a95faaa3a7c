using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>An authority whose data was restored from a copy, and whose mail is held.</summary>
internal static class RestoredNorwich
{
    public const string Code = "norwich";

    public static async Task AddToAsync(LocalHost host)
    {
        var now = host.Get<TimeProvider>().GetUtcNow();
        var profile = new AuthorityProfile(
            Code,
            "Norwich Trust",
            new("Norwich Trust", "trust@norwich.example.org"),
            "trust@norwich.example.org"
        );
        await host.Get<AuthorityStore>().KeepAsync(profile, default);
        await host.Get<MailHolds>().HoldAsync(Code, new(now.AddHours(-9), now), default);
        var body = new MailBody(
            new("Survey.Invitation", "1", new("trust@norwich.example.org", "Norwich Trust")),
            "A survey",
            "Please answer.",
            "<!DOCTYPE html><html lang=\"en\"><head><title>A survey</title></head><body><p>Please answer.</p></body></html>"
        );
        await host.Get<Outbox>()
            .AddAsync(
                body,
                [Mail("head", "Invitation"), Mail("office", "Invitation"), Mail("head", "ClosingSoon")],
                default
            );
    }

    private static OutboxMail Mail(string person, string kind) =>
        new(
            new(Code, "trust-2010", kind, person),
            $"{person}@norwich.example.org",
            null,
            new Dictionary<string, string>()
        );
}
