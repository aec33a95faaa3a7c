using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads questions: what all of them have, and then what their kind has.</summary>
internal sealed class QuestionReader
{
    private readonly UniqueCodes codes = new("question");
    private readonly RoutingReader routing;
    private readonly QuestionKinds kinds;
    private readonly QuestionKinds followUpKinds;

    public QuestionReader(RoutingReader routing, OptionReader options)
    {
        this.routing = routing;
        followUpKinds = new(options, followUp: null);
        kinds = new(options, at => Read(at, followUpKinds));
    }

    public Question Read(FileCursor at)
    {
        var question = Read(at, kinds);
        foreach (var asked in question.WithFollowUp)
        {
            routing.Asked(asked);
        }

        return question;
    }

    private Question Read(FileCursor at, QuestionKinds allowed) =>
        at.Group(
            "question",
            group =>
            {
                var (code, text) = (codes.Take(group["code"]), group["text"].Line());
                var showWhen = group.Optional("showWhen");
                if (allowed == followUpKinds && showWhen.IsPresent)
                {
                    showWhen.Error("A follow-up is shown because of its question.", "Take \"showWhen\" out.");
                }

                return allowed.Read(code, text, group) with
                {
                    Hint = group.Optional("hint").LineOrNull(),
                    Subject = group.Optional("subject").LineOrNull(),
                    Required = group.Optional("required").Flag(),
                    ShowWhen = routing.Read(showWhen),
                };
            }
        );
}
