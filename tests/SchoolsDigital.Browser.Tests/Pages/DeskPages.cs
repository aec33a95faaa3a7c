using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The coordinator's pages.</summary>
internal static class DeskPages
{
    private const string SignIn = "/desk/sign-in/{link}";
    private const string People = "/desk/people/{authority}";
    private const string Start = "/desk/start";
    private const string Round = "/desk/rounds/{authority}/{round}";
    private const string Do = Round + "/do/{action}";
    private const string Mail = Round + "/mails/{kind}/{recipient}/{occurrence}";
    private const string Comments = Round + "/comments";
    private const string OnBehalf = Round + "/on-behalf";
    private const string Choose = "/desk/imports/{kind}";
    private const string Import = "/desk/imports/{authority}/{import}";
    private const string Contacts = "/desk/schools/{authority}/{urn}";
    private const string Contact = Contacts + "/contacts/{contact}";
    private const string Open = "/desk/rounds/norfolk/ict-services-2010";
    private const string Named = "/desk/rounds/norfolk/ict-named-2010";
    private const string Held = "/desk/held-mail/{authority}";
    private const string Past = "/desk/rounds/norfolk/ict-past-2010";
    private const string Cancelled = "/desk/rounds/norfolk/ict-cancelled-2010";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("desk-sign-in", SignIn, norfolk => norfolk.DeskLinkAsync()),
        new("desk-sign-in-error", SignIn, norfolk => norfolk.DeskLinkAsync(), Then: SignInAsync),
        new("desk-sign-in-known", SignIn, norfolk => norfolk.OwnerLinkAsync()),
        new("desk-ask-for-link", "/desk/sign-in"),
        new("desk-ask-for-link-error", "/desk/sign-in", _ => "/desk/sign-in", then: AskForNothingAsync),
        new("desk-link-sent", "/desk/sign-in", _ => "/desk/sign-in?sent=yes"),
        At("desk-sessions", "/desk/sessions", "/desk/sessions"),
        At("desk-authorities", "/desk/people", "/desk/people"),
        Of("desk-people", People, PeopleAsync),
        Of("desk-people-error", People, PeopleAsync, InviteNobodyAsync),
        Of("desk-person", People + "/{person}", norfolk => norfolk.PersonAsync(isOwner: false)),
        Of("desk-person-last-owner", People + "/{person}", norfolk => norfolk.PersonAsync(isOwner: true)),
        new("desk-link-used", SignIn, _ => "/desk/sign-in/used", 410),
        new("desk-sign-in-needed", "/desk", _ => "/desk", 401),
        new("desk-signed-out", "/desk/signed-out"),
        At("desk-signing-out", "/desk/sign-out", "/desk/sign-out"),
        At("desk-rounds", "/desk", "/desk"),
        At("desk-start", Start, Start),
        At("desk-start-checked", Start, Start, CheckAsync),
        At("desk-start-error", Start, Start, CheckNothingAsync),
        At("desk-round-open", Round, Open),
        At("desk-round-reported", Round, Past),
        At("desk-round-cancelled", Round, Cancelled),
        At("desk-extend", Do, $"{Open}/do/extend"),
        At("desk-extend-error", Do, $"{Open}/do/extend", ContinueAsync),
        At("desk-remind", Do, $"{Open}/do/remind"),
        At("desk-close", Do, $"{Open}/do/close"),
        At("desk-cancel-error", Do, $"{Open}/do/cancel", ContinueAsync),
        At("desk-not-possible", Do, $"{Past}/do/close") with
        {
            Status = 409,
        },
        At("desk-schools-of-round", Round + "/schools", $"{Open}/schools"),
        At("desk-school", Round + "/schools/{urn}", OfSchool),
        At("desk-school-extend", Round + "/schools/{urn}/do/{action}", norfolk => $"{OfSchool(norfolk)}/do/extend"),
        At("desk-mails", Round + "/mails", $"{Open}/mails"),
        At("desk-mail", Mail, OfMail),
        At("desk-mail-itself", Mail + "/html", norfolk => $"{OfMail(norfolk)}/html", MailPages.UnlockAsync) with
        {
            IsPart = true,
        },
        At("desk-ledger", Round + "/ledger", $"{Cancelled}/ledger"),
        At("desk-report", Round + "/report/{file}", $"{Past}/report/paper.html"),
        At("desk-registers", "/desk/schools", "/desk/schools"),
        At("desk-schools-of-register", "/desk/schools/{authority}", "/desk/schools/norfolk"),
        At("desk-contacts", Contacts, OfContacts),
        At("desk-contact-add", Contacts + "/add", norfolk => $"{OfContacts(norfolk)}/add"),
        At("desk-contact-add-error", Contacts + "/add", norfolk => $"{OfContacts(norfolk)}/add", SaveAsync),
        At("desk-contact-change", Contact, OfContact),
        At("desk-contact-remove", Contact + "/remove", norfolk => $"{OfContact(norfolk)}/remove"),
        At("desk-contact-mail-again", Contact + "/mail-again", norfolk => $"{OfContact(norfolk)}/mail-again"),
        At(
            "desk-contact-mail-error",
            Contact + "/mail-again",
            norfolk => $"{OfContact(norfolk)}/mail-again",
            AllowAsync
        ),
        At("desk-school-unsubscribed", Round + "/schools/{urn}", OfStopped),
        At("desk-invite", Round + "/schools/{urn}/do/{action}", norfolk => $"{OfStopped(norfolk)}/do/invite"),
        At(
            "desk-invite-checked",
            Round + "/schools/{urn}/do/{action}",
            norfolk => $"{OfStopped(norfolk)}/do/invite",
            ChooseAsync
        ),
        At("desk-import", Choose, "/desk/imports/register"),
        At("desk-import-contacts", Choose, "/desk/imports/contacts"),
        At("desk-import-error", Choose, "/desk/imports/contacts", UploadNothingAsync),
        Of("desk-import-plan", Import, SuffolkImports.PlannedAsync),
        Of("desk-import-plan-large", Import, SuffolkImports.LargeAsync),
        Of("desk-import-plan-error", Import, SuffolkImports.LargeAsync, ImportAsync),
        Of("desk-import-list", Import + "/{list}", SuffolkImports.ListAsync),
        Of("desk-import-progress", Import, SuffolkImports.ProgressAsync),
        Of("desk-import-done", Import, SuffolkImports.DoneAsync),
        Of("desk-import-unusable", Import, SuffolkImports.UnusableAsync),
        At("desk-failures", "/desk/failures", "/desk/failures"),
        At("desk-start-again", Do, $"{Open}/do/start-again"),
        At("desk-comments", Comments, Past + "/comments"),
        At("desk-comment-edit", Comments + "/{comment}", Past + "/comments", ToFirstCommentAsync),
        At("desk-versions", Round + "/report", Past + "/report"),
        At("desk-paper", Round + "/paper/{version}/{file}", Past + "/paper/1/paper.html"),
        At("desk-paper-changes", Round + "/paper/{version}/changes", Past + "/paper/draft/changes"),
        At(
            "desk-report-recipient",
            Round + "/report/recipients/{recipient}",
            Past + "/report/recipients/project-board"
        ),
        At("desk-held-mail", Held, $"/desk/held-mail/{RestoredNorwich.Code}"),
        At("desk-held-mail-error", Held, $"/desk/held-mail/{RestoredNorwich.Code}", ContinueAsync),
        At("desk-held-mail-check", Held, $"/desk/held-mail/{RestoredNorwich.Code}", SayAllWentOutAsync),
        At("desk-held-mail-release", Held + "/release", $"/desk/held-mail/{RestoredNorwich.Code}/release"),
        At("desk-answers", Round + "/answers", $"{Named}/answers"),
        At("desk-answers-refused", Round + "/answers", $"{Open}/answers") with
        {
            Status = 403,
        },
        At("desk-answers-of-school", Round + "/schools/{urn}/answers", OfNamed),
        At("desk-follow-ups", Round + "/follow-ups", $"{Named}/follow-ups"),
        At("desk-on-behalf", OnBehalf, Open + "/on-behalf"),
        At("desk-on-behalf-error", OnBehalf, Open + "/on-behalf", FindNothingAsync),
        At("desk-on-behalf-school", OnBehalf + "/{urn}", norfolk => $"{Open}/on-behalf/{norfolk.AnInvitation.Urn}"),
    ];

    private static Look Of(
        string name,
        string route,
        Func<NorfolkInNovember, Task<string>> address,
        Func<Device, Task>? then = null
    ) => new(name, route, address, Then: then, IsAtDesk: true);

    private static Look At(string name, string route, string address, Func<Device, Task>? then = null) =>
        At(name, route, _ => address, then);

    private static Look At(
        string name,
        string route,
        Func<NorfolkInNovember, string> address,
        Func<Device, Task>? then = null
    ) => new(name, route, address, then: then) { IsAtDesk = true };

    private static string OfSchool(NorfolkInNovember norfolk) => $"{Open}/schools/{norfolk.AnInvitation.Urn}";

    private static string OfNamed(NorfolkInNovember norfolk) =>
        $"{Named}/schools/{norfolk.NamedInvitation.Urn}/answers";

    private static async Task SayAllWentOutAsync(Device device)
    {
        await device.Page.GetByLabel("All of them").CheckAsync();
        await device.PressAsync("Continue");
    }

    private static string OfMail(NorfolkInNovember norfolk)
    {
        var key = norfolk.AnInvitation.Key;
        return $"{Open}/mails/{key.Kind}/{key.Recipient}/{key.Occurrence}";
    }

    private static string OfContacts(NorfolkInNovember norfolk) => $"/desk/schools/norfolk/{norfolk.Stopped.Urn}";

    private static string OfContact(NorfolkInNovember norfolk) =>
        $"{OfContacts(norfolk)}/contacts/{norfolk.Stopped.Id}";

    private static string OfStopped(NorfolkInNovember norfolk) => $"{Open}/schools/{norfolk.Stopped.Urn}";

    private static Task SaveAsync(Device device) => device.PressAsync("Save");

    private static Task AllowAsync(Device device) => device.PressAsync("Let mail go again");

    private static async Task ChooseAsync(Device device)
    {
        await device.Page.Locator("input[type=radio]").First.CheckAsync();
        await ContinueAsync(device);
    }

    private static async Task<string> PeopleAsync(NorfolkInNovember norfolk)
    {
        await norfolk.PersonAsync(isOwner: true);
        return "/desk/people/norfolk";
    }

    private static Task InviteNobodyAsync(Device device) => device.PressAsync("Send invitation");

    private static Task AskForNothingAsync(Device device) => device.PressAsync("Send me a link");

    private static Task UploadNothingAsync(Device device) => device.PressAsync("Upload and check");

    private static Task ImportAsync(Device device) => device.PressAsync("Import the register");

    private static Task FindNothingAsync(Device device) => device.PressAsync("Find the school");

    private static Task ToFirstCommentAsync(Device device) =>
        device.FollowAsync(() => device.Page.GetByText("Take words out").First.ClickAsync());

    private static Task SignInAsync(Device device) => device.PressAsync("Sign in");

    private static Task ContinueAsync(Device device) => device.PressAsync("Continue");

    private static Task CheckNothingAsync(Device device) => device.PressAsync("Check the file");

    private static async Task CheckAsync(Device device)
    {
        await device
            .Field("file")
            .SetInputFilesAsync(Path.Combine(Repository.Sample("norfolk-ict-services"), "consultation.yaml"));
        await device.PressAsync("Check the file");
    }
}
