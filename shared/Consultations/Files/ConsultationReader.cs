using SchoolsDigital.Consultations.Files.Audiences;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Files.Series;
using SchoolsDigital.Consultations.Files.Surveys;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads a whole definition, each part by its own reader, and what must agree between the parts.</summary>
internal static class ConsultationReader
{
    /// <summary>The definition; null where its dates could not be read. Worth nothing where any error was reported.</summary>
    public static Consultation? Read(FileCursor root, ConsultationText source, SchoolCalendar? calendar) =>
        root.Group(
            "consultation",
            group =>
            {
                if (group["version"].Whole(1, int.MaxValue, Consultation.Version) > Consultation.Version)
                {
                    group
                        .Optional("version")
                        .Error(
                            "The file was written for a later version of this program.",
                            $"Use that program, or write \"version: {Consultation.Version}\"."
                        );
                    group.IgnoreTheRest();
                    return null;
                }

                return ReadParts(group, source, calendar);
            }
        );

    private static Consultation? ReadParts(FileGroup group, ConsultationText source, SchoolCalendar? given)
    {
        var authority = AuthorityReader.Read(group["authority"]);
        var calendar = given ?? SchoolCalendar.Of(authority.Code);

        var (privacy, identitiesDeleted, identitiesDeletedAt) = group["privacy"]
            .Group(
                "privacy",
                part =>
                {
                    var at = part.Optional("identitiesDeleted");
                    return (PrivacyReader.Read(part), PrivacyReader.IdentitiesDeleted(at), at);
                }
            );

        var plan = TimetableReader.Read(group["timetable"], identitiesDeleted, identitiesDeletedAt, calendar);
        var survey = group["survey"].Group("survey", part => SurveyReader.Read(part, privacy.Answers));
        var compare = group.Optional("compare");
        if (compare.IsPresent)
        {
            compare.Warn(
                "The report does not draw this comparison yet.",
                "You can leave \"compare\" in for a later version. Until then, compare the figures yourself."
            );
        }

        var (code, title, purpose) = (
            group["code"].Code(Codes.LongestName),
            group["title"].Line(),
            group["purpose"].Words()
        );
        var audience = AudienceReader.Read(group.Optional("audience"));
        var links = group["links"].Group("links", Links);
        var forgotten = plan?.IdentitiesDeleted.In(plan.Opens, plan.Closes, calendar.WorkingDays).Utc;
        var workshops = new SeriesReader(calendar, audience, forgotten).Read(group.Optional("workshops"));
        var report = group["report"].Group("report", part => ReportReader.Read(part, survey));
        var mails = group.Optional("mails").Group("mails", MailReader.Read);
        var comparison = compare.IsPresent
            ? compare.Group("compare", part => ComparisonReader.Read(part, survey))
            : null;

        return plan is null
            ? null
            : new(code, title, purpose, authority, audience, links, plan, privacy, survey, report, mails, comparison)
            {
                Source = source,
                Timetable = plan.Resolve(calendar.WorkingDays),
                Workshops = workshops,
            };
    }

    private static LinkRules Links(FileGroup group) =>
        new(
            group["mode"].OneOf("a kind of link", WordsOf<LinkMode>.All, LinkMode.Personal),
            group.Optional("enoughVoices").Whole(1, 1_000, 1),
            group.Optional("mostContacts").Whole(1, LinkRules.AllContacts, LinkRules.AllContacts)
        );
}
