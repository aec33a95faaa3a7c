using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Answers a survey as a person does: opens the link, fills in each page that comes, and sends it.</summary>
public sealed class Respondent(InProcessBrowser browser, Survey survey, AnswerMaker answers)
{
    private const string QuestionPrefix = "q-";
    private const int MostPages = 100;

    private readonly Dictionary<string, YesNoQuestion> before = survey
        .Questions.OfType<YesNoQuestion>()
        .Where(yesNo => yesNo.FollowUp is not null)
        .ToDictionary(yesNo => yesNo.FollowUp!.Code);

    /// <summary>Follows a link as far as the person goes. False where the pages do not let them in.</summary>
    /// <exception cref="InvalidOperationException">A page does not take what a person fills in.</exception>
    public async Task<bool> AnswerAsync(StaffMember person, string link, CancellationToken cancellationToken)
    {
        var page = await browser.GetAsync(link, cancellationToken);
        if (page.Status != 200)
        {
            return false;
        }

        var questionPages = 0;
        for (var pages = 0; pages < MostPages; pages++)
        {
            if (page.Status != 200)
            {
                throw new InvalidOperationException($"Person {person.Number} met {page.Status} at page {pages}.");
            }

            var reading = PageReading.Of(page.Html);
            if (page.Path.EndsWith("/sent", StringComparison.Ordinal) || reading is { Fields: null, NextLink: null })
            {
                return true;
            }

            if (reading.Fields is not { } fields)
            {
                page = await browser.GetAsync(reading.NextLink!, cancellationToken);
                continue;
            }

            var asked = QuestionsOn(fields);
            if (asked.Count > 0 && questionPages == 0 && EarlierPage(person, page, reading) is { } earlier)
            {
                page = await browser.GetAsync(earlier, cancellationToken);
                continue;
            }

            if (asked.Count > 0 && questionPages++ == person.PagesUntilGivingUp)
            {
                return true;
            }

            page = await FillAsync(person, page, reading, asked, cancellationToken);
        }

        throw new InvalidOperationException($"Person {person.Number} was shown more than {MostPages} pages.");
    }

    // Whoever leaves after some pages counts them from the first, also where they come again after a crash.
    private static string? EarlierPage(StaffMember person, VisitedPage page, PageReading reading) =>
        person.PagesUntilGivingUp is not null && reading.BackLink != page.Path[..page.Path.LastIndexOf('/')]
            ? reading.BackLink
            : null;

    private static List<string> QuestionsOn(IEnumerable<FormField> fields) =>
        [
            .. fields
                .Where(field => field.Name.StartsWith(QuestionPrefix, StringComparison.Ordinal))
                .Select(field => field.Name[QuestionPrefix.Length..].Split('[')[0])
                .Distinct(),
        ];

    private async Task<VisitedPage> FillAsync(
        StaffMember person,
        VisitedPage page,
        PageReading reading,
        List<string> asked,
        CancellationToken cancellationToken
    )
    {
        var sheet = new Dictionary<string, Answer?>();
        var filled = asked.Select(code => Fill(person, code, reading.Fields!, sheet)).ToList();

        List<KeyValuePair<string, string>> sent =
        [
            .. reading
                .Fields!.Where(field => field is { Kind: "hidden", Name.Length: > 0 } && !IsQuestion(field))
                .Select(field => KeyValuePair.Create(field.Name, field.Value)),
            .. from fields in filled
            from name in fields.Names
            from value in fields.All(name)
            select KeyValuePair.Create(name, value),
        ];
        return await browser.PostAsync(reading.Action ?? page.Path, sent, cancellationToken);
    }

    private FormFields Fill(
        StaffMember person,
        string code,
        IReadOnlyList<FormField> fields,
        Dictionary<string, Answer?> sheet
    )
    {
        if (survey.Find(code) is not { } question)
        {
            // What a person is asked about themselves is not part of the survey's definition.
            var values = fields.Where(field => field.Kind == "radio" && field.Name == FieldNames.Of(code));
            return FormFields.Empty.With(
                FieldNames.Of(code),
                answers.PickOne(code, values.Select(field => field.Value), person.Number)
            );
        }

        if (IsFollowUpThatIsNotAsked(question, sheet) || answers.Answer(question, person.Number) is not { } answer)
        {
            return FormFields.Empty;
        }

        sheet[code] = answer;
        return question.Write(answer);
    }

    private bool IsFollowUpThatIsNotAsked(Question question, Dictionary<string, Answer?> sheet) =>
        before.TryGetValue(question.Code, out var yesNo)
        && yesNo.FollowUpTo(sheet.GetValueOrDefault(yesNo.Code)) is null;

    private static bool IsQuestion(FormField field) => field.Name.StartsWith(QuestionPrefix, StringComparison.Ordinal);
}
