using System.Globalization;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>
/// What the attack begins with: schools with one contact each, a round that is open now, and workshops that take bookings
/// now. Made by the commands that a coordinator would type.
/// </summary>
internal static class Scene
{
    public const string Authority = "attack";
    public const string Round = "kills";
    public const int Schools = 8;
    public const int Places = 400;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>The questions by section: what is asked, and whether by a choice, a number or a text.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Code, string Kind)>> Sections { get; } =
    [
        [("token", "short-text"), ("agree", "one-choice"), ("cost", "number")],
        [("a1", "one-choice"), ("a2", "number"), ("a3", "short-text")],
        [("b1", "one-choice"), ("b2", "number"), ("b3", "short-text")],
        [("c1", "one-choice"), ("c2", "number"), ("c3", "short-text"), ("c4", "number")],
    ];

    public static async Task MakeAsync(string folder, string data)
    {
        var (register, contacts, file) = (In("register.csv"), In("contacts.csv"), In("attack.yaml"));
        var urns = Enumerable.Range(120_001, Schools).ToList();
        await File.WriteAllLinesAsync(
            register,
            [
                "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,SchoolType,NumberOfPupils",
                .. urns.Select(
                    (urn, index) => $"{urn},926,Norfolk,{2_000 + index},School {index},State-funded primary,150"
                ),
            ]
        );
        await File.WriteAllLinesAsync(
            contacts,
            ["URN,Name,Role,Email,Primary", .. urns.Select(urn => $"{urn},,Head teacher,head.{urn}@example.org,yes")]
        );
        await File.WriteAllTextAsync(file, Consultation(Now));
        await ServeProcess.RunAsync(["import", "register", register, "--authority", Authority, "--data", data]);
        await ServeProcess.RunAsync([
            "import",
            "contacts",
            contacts,
            "--authority",
            Authority,
            "--keep-until",
            Day(Now, 300),
            "--data",
            data,
        ]);
        await ServeProcess.RunAsync(["round", "start", file, "--data", data]);

        string In(string name) => Path.Combine(folder, name);
    }

    private static string Consultation(DateTime now) =>
        $"""
            version: 1
            code: {Round}
            title: Survey
            purpose: We ask.
            authority:
              code: {Authority}
              name: Attacked Council
              sender: {"{"} name: Team, email: team@example.org {"}"}
              replyTo: team@example.org
              dataProtection:
                controller: Norfolk County Council
                lawfulBasis: Public task.
                officer: officer@norfolk.example.org
                rights: You can object.
                retention: Six months.
                processors: [The host]
            audience: {"{"} sectors: [primary] {"}"}
            links: {"{"} mode: school, enoughVoices: 1000 {"}"}
            timetable:
              opens: {Day(now, -1)} 09:00
              reminders: []
              closes: {Day(now, 30)} 17:00
              report: {Day(now, 60)} 09:00
            privacy: {"{"} answers: anonymous, minimumPeople: 5, minimumSchools: 3, identitiesDeleted: 6 months after close {"}"}
            workshops:
              - code: ws
                title: Workshops
                about: Come and talk.
                opens: {Day(now, -1)} 09:00
                closes: {Day(now, 25)} 17:00
                offerHours: 2
                sessions:
                  - {"{"} code: a, date: {Day(
                now,
                40
            )}, starts: 9:30, ends: 11:30, capacity: {Places}, online: "https://example.org/a" {"}"}
                  - {"{"} code: b, date: {Day(
                now,
                41
            )}, starts: 9:30, ends: 11:30, capacity: {Places}, online: "https://example.org/b" {"}"}
            survey:
              minutes: 5
              layout: section-per-page
              sections:
            {string.Join('\n', Sections.Select(Section))}
            report: {"{"} title: Paper, audience: Heads, recipients: [{"{"} id: heads, name: Heads, email: heads@example.org {"}"}] {"}"}
            """;

    private static string Section(IReadOnlyList<(string Code, string Kind)> questions, int index) =>
        $"    - code: s{index}\n      title: Section {index}\n      questions:\n"
        + string.Join('\n', questions.Select(question => Question(question.Code, question.Kind)));

    private static string Question(string code, string kind) =>
        $"        - code: {code}\n          kind: {kind}\n          text: About {code}?"
        + (kind == "one-choice" ? "\n          options: { first: First, second: Second, third: Third }" : "");

    private static string Day(DateTime now, int days) =>
        now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
