using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.ReportPlans;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads the report: its parts and who gets it.</summary>
internal static class ReportReader
{
    public static ReportPlan Read(FileGroup group, Survey survey)
    {
        var names = new Dictionary<string, (FileCursor At, string Name)>();
        var ids = new UniqueCodes("recipient");
        var codes = new UniqueCodes("section");
        var leads = new UniqueCodes("leading question");

        return new(
            group["title"].Line(),
            group["audience"].Line(),
            group["recipients"].Items(item => item.Group("recipient", recipient => Recipient(recipient, ids, names))),
            group.Optional("sections").Items(item => item.Group("reportSection", section => Section(section, codes)))
        )
        {
            Leads = group.Optional("leads").Items(item => Lead(item, survey, leads)),
            Asks = group.Optional("asks").WordsOrNull(),
        };
    }

    private static string Lead(FileCursor at, Survey survey, UniqueCodes leads)
    {
        var code = leads.Take(at);
        if (survey.Find(code) is null)
        {
            at.Error(
                $"No question of the survey has the code \"{code}\".",
                Known.Suggest(code, survey.Questions.Select(known => known.Code), "Use one of")
            );
        }

        return code;
    }

    private static ReportSection Section(FileGroup group, UniqueCodes codes) =>
        new(
            codes.Take(group["code"]),
            group["title"].Line(),
            group["place"].OneOf("a place in the report", WordsOf<ReportPlace>.All, ReportPlace.BeforeResults),
            group["text"].Words()
        );

    private static ReportRecipient Recipient(
        FileGroup group,
        UniqueCodes ids,
        Dictionary<string, (FileCursor At, string Name)> names
    )
    {
        var id = ids.Take(group["id"]);
        HashSet<string> own = [];
        return new(id, Name(group["name"]), group.Optional("aliases").Items(Name), group["email"].Email());

        string Name(FileCursor at)
        {
            var name = at.Line();
            foreach (var normal in GroupName.Normal(name).Where(own.Add))
            {
                if (!names.TryAdd(normal, (at, name)))
                {
                    var (first, firstName) = names[normal];
                    at.Error(
                        $"\"{name}\" is the same group as \"{firstName}\" on line {first.Line}.",
                        "Keep it once and give the other names under aliases, so that it is written to once."
                    );
                }
            }

            return name;
        }
    }
}
