using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads how respondents are protected.</summary>
internal static class PrivacyReader
{
    private static readonly TimeOnly Morning = new(9, 0);

    public static PrivacyRules Read(FileGroup group) =>
        new(
            group["answers"].OneOf("a way to keep answers", WordsOf<AnswerPrivacy>.All, AnswerPrivacy.Anonymous),
            Floor(group.Optional("minimumPeople"), PrivacyRules.LeastPeople, "people"),
            Floor(group.Optional("minimumSchools"), PrivacyRules.LeastSchools, "schools")
        );

    /// <summary>When it is forgotten who was asked; the usual time where the file does not say.</summary>
    public static DateRule IdentitiesDeleted(FileCursor at) =>
        at.Rule(Morning) ?? new RelativeDate(6, DateUnit.Months, DateAnchor.AfterClose, Morning);

    private static int Floor(FileCursor at, int least, string noun)
    {
        var number = at.Whole(0, 1_000, least);
        if (number < least)
        {
            at.Error(
                $"Results of {number} {noun} could show what one of them answered.",
                $"Write {least} or more, or take the line out."
            );
        }

        return number;
    }
}
