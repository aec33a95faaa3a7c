using static SchoolsDigital.Web.SignedIn.DeskRole;

namespace SchoolsDigital.Tests.Desk.Frame;

/// <summary>Every route of the desk, and which role it takes. A new route needs a line here.</summary>
internal static class DeskRouteTable
{
    private const string Round = "/desk/rounds/{authority}/{round}";
    private const string Series = "/desk/workshops/{authority}/{series}";
    private const string Contacts = "/desk/schools/{authority}/{urn}";
    private const string Import = "/desk/imports/{authority}/{import}";

    /// <summary>Routes by which people get in and out, for everybody.</summary>
    public static IReadOnlyList<string> Open { get; } =
    ["/desk/sign-in", "/desk/sign-in/{link}", "/desk/sign-out", "/desk/signed-out"];

    /// <summary>Routes for programs that have a token, for nobody with a browser.</summary>
    public static IReadOnlyList<string> Programs { get; } =
    [
        "/desk/api/imports",
        "/desk/api/imports/{authority}/{import}",
        "/desk/api/imports/{authority}/{import}/{list}",
        "/desk/api/imports/{authority}/{import}/confirm",
        "/desk/api/imports/{authority}/{import}/cancel",
    ];

    /// <summary>All others.</summary>
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        new("/desk", Viewer),
        new("/desk/start", Coordinator, Coordinator),
        new("/desk/failures", Viewer, Coordinator),
        new("/desk/schools", Viewer),
        new("/desk/schools/{authority}", Viewer),
        new(Contacts, Viewer),
        new($"{Contacts}/add", Coordinator, Coordinator),
        new($"{Contacts}/contacts/{{contact}}", Coordinator, Coordinator),
        new($"{Contacts}/contacts/{{contact}}/mail-again", Coordinator, Coordinator),
        new($"{Contacts}/contacts/{{contact}}/remove", Coordinator, Coordinator),
        new("/desk/held-mail/{authority}", Coordinator, Coordinator),
        new("/desk/held-mail/{authority}/release", Coordinator, Coordinator),
        new("/desk/workshops", Viewer),
        new("/desk/sessions", Viewer, Viewer),
        new("/desk/people", Owner),
        new("/desk/people/{authority}", Owner, Owner),
        new("/desk/people/{authority}/{person}", Owner, Owner),
        new("/desk/imports/{kind}", Coordinator, Coordinator),
        new(Import, Viewer, Coordinator),
        new($"{Import}/{{list}}", Viewer),
        new(Round, Viewer),
        new($"{Round}/do/{{action}}", Coordinator, Coordinator),
        new($"{Round}/schools", Viewer),
        new($"{Round}/schools/{{urn}}", Viewer),
        new($"{Round}/schools/{{urn}}/do/{{action}}", Coordinator, Coordinator),
        new($"{Round}/mails", Viewer),
        new($"{Round}/mails/{{kind}}/{{recipient}}/{{occurrence}}", Viewer),
        new($"{Round}/mails/{{kind}}/{{recipient}}/{{occurrence}}/html", Viewer),
        new($"{Round}/ledger", Viewer),
        new($"{Round}/report", Viewer, Coordinator),
        new($"{Round}/report/{{file}}", Viewer),
        new($"{Round}/report/recipients/{{recipient}}", Coordinator, Coordinator),
        new($"{Round}/paper/{{version}}/{{file}}", Coordinator),
        new($"{Round}/paper/{{version}}/changes", Viewer),
        new($"{Round}/answers", Coordinator, Coordinator),
        new($"{Round}/schools/{{urn}}/answers", Coordinator),
        new($"{Round}/follow-ups", Coordinator, Coordinator),
        new($"{Round}/comments", Coordinator, Coordinator),
        new($"{Round}/comments/{{comment}}", Coordinator, Coordinator),
        new($"{Round}/on-behalf", Coordinator, Coordinator),
        new($"{Round}/on-behalf/{{urn}}", Coordinator, Coordinator),
        new(Series, Viewer),
        new($"{Series}/do/{{action}}", Coordinator, Coordinator),
        new($"{Series}/sessions/{{session}}", Viewer),
        new($"{Series}/sessions/{{session}}/do/{{action}}", Coordinator, Coordinator),
        new($"{Series}/sessions/{{session}}/sheet", Viewer),
        new($"{Series}/sessions/{{session}}/door", Coordinator, Coordinator),
        new($"{Series}/book", Coordinator, Coordinator),
        new($"{Series}/start-again", Coordinator, Coordinator),
        new($"{Series}/attendance", Viewer),
        new($"{Series}/bookings.csv", Viewer),
    ];
}
