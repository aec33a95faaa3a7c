using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Consultations.Files;

public class ConsultationFileTests
{
    [Fact]
    public void Read_NorfolkSample_IsTheAnonymousSurveyOfManyStaff()
    {
        var consultation = Sample("norfolk-ict-services");

        Assert.Equal("norfolk", consultation.Authority.Code);
        Assert.Equal(new LinkRules(LinkMode.Both, 5, MostContacts: 3), consultation.Links);
        Assert.Equal(new PrivacyRules(AnswerPrivacy.Anonymous, 5, 3), consultation.Privacy);
        Assert.Equal("ICT Services for Schools: discussion paper", consultation.Report.Title);
        Assert.InRange(consultation.Survey.Questions.Count, 20, 25);
        Assert.Equal(
            ["project-board", "e-learning-steering-group", "advisory-service", "heads"],
            consultation.Report.Recipients.Select(group => group.Id)
        );
        Assert.StartsWith(
            "Dear ((recipient))\n\nThe council is designing",
            consultation.Mails[RoundMail.Invitation].Text
        );
        Assert.Equal(DefaultMails.Of(RoundMail.ThankYou), consultation.Mails[RoundMail.ThankYou]);
        Assert.Null(consultation.Comparison);
    }

    [Fact]
    public void Read_PortsmouthSample_FollowsUpThoseWhoWantToMoveQuickly()
    {
        var consultation = Sample("portsmouth-digital");

        var oneToOne = Assert.IsType<OneChoiceQuestion>(consultation.Survey.Find("one-to-one"));
        Assert.Equal(
            "Ask the school whether it needs support with 1:1",
            oneToOne.Options.Single(option => option.Code == "quickly").FollowUp
        );
        Assert.Equal(
            "Strongly agree",
            Assert.IsType<ScaleQuestion>(consultation.Survey.Find("vision")).Scale.Points[4].Text
        );
        Assert.Contains(
            Assert.IsType<OneChoiceQuestion>(consultation.Survey.Find("barrier")).Options,
            option => option.Code == "finance"
        );
        Assert.Equal(
            new("confidence", "staff-confidence", Comparability.WithCare, "In 2020 only teachers were asked about."),
            consultation.Comparison!.Questions[2]
        );
        Assert.Equal("digital-2020", consultation.Comparison.Round);
    }

    [Fact]
    public void Read_NorfolkSample_AsksTechniciansAndBursarsDifferently()
    {
        var survey = Sample("norfolk-ict-services").Survey;

        var teacher = SurveyPath.Of(survey, AnswerSheet.Empty, new("teacher", "myself", Sector.Primary));
        var office = SurveyPath.Of(survey, AnswerSheet.Empty, new("office", "school", Sector.Primary));

        Assert.False(teacher.Shows("spending"));
        Assert.True(office.Shows("spending"));
        Assert.Equal(["support-quality", "barrier"], teacher.Missing.Select(question => question.Code));
    }

    [Fact]
    public void Read_EveryKindOfQuestion_IsReadWithAllThatItHas()
    {
        var survey = Sample("portsmouth-digital").Survey;

        Assert.Equal(4, Assert.IsType<SeveralChoicesQuestion>(survey.Find("vision-parts")).AtMost);
        Assert.Equal(3, Assert.IsType<RankingQuestion>(survey.Find("finance-parts")).Places);
        Assert.Equal(
            (0m, 100m, "%"),
            survey.Find("no-device-home") is NumberQuestion number ? (number.Least, number.Most, number.Unit) : default
        );
        Assert.Equal(120, Assert.IsType<ShortTextQuestion>(survey.Find("devices-needed")).MaxLength);
        Assert.Equal("We have had none", Assert.IsType<ScaleQuestion>(survey.Find("scheme")).Scale.DontKnow);
        Assert.Equal("case-study-about", Assert.IsType<YesNoQuestion>(survey.Find("case-study")).FollowUp!.Code);
        Assert.True(survey.Find("case-study-about")!.Required);
    }

    [Theory]
    [InlineData(100_001, Sector.Primary, Phase.Primary, true)]
    [InlineData(100_001, Sector.Special, Phase.NotApplicable, false)]
    [InlineData(100_002, Sector.Special, Phase.NotApplicable, true)]
    [InlineData(100_003, Sector.Primary, Phase.Primary, false)]
    public void Includes_SectorsListedAndExceptions_DecideTogether(int urn, Sector sector, Phase phase, bool included)
    {
        var audience = new Audience
        {
            Sectors = [Sector.Primary],
            Schools = [100_002, 100_003],
            Exceptions = [new(100_003, "Closing")],
        };

        Assert.Equal(included, audience.Includes(urn, sector, phase));
    }

    [Fact]
    public void Includes_NothingChosenOrOnlySchoolsListed_MeansAllOrOnlyThose()
    {
        var onlyListed = new Audience { Schools = [100_001] };
        var middle = new Audience { Phases = [Phase.MiddleDeemedPrimary] };

        Assert.True(Audience.Everybody.Includes(100_002, Sector.College, Phase.SixteenPlus));
        Assert.True(onlyListed.Includes(100_001, Sector.College, Phase.SixteenPlus));
        Assert.False(onlyListed.Includes(100_002, Sector.College, Phase.SixteenPlus));
        Assert.True(middle.Includes(100_002, Sector.Primary, Phase.MiddleDeemedPrimary));
        Assert.False(middle.Includes(100_002, Sector.Primary, Phase.Primary));
    }

    private static Consultation Sample(string name) =>
        ConsultationFile.Read(File.ReadAllBytes(Samples.PathOf(name))).Consultation!;

    [Fact]
    public void Read_FileWithoutDataProtection_IsRefusedAndOneThatARoundHasKeptIsNot()
    {
        // Arrange
        var from = SomeFile.Text.IndexOf("  dataProtection:", StringComparison.Ordinal);
        var old = SomeFile.Text.Remove(from, SomeFile.Text.IndexOf("audience:", StringComparison.Ordinal) - from);

        // Act
        var now = ConsultationFile.Read(old);
        var kept = ConsultationFile.ReadKept(old);

        // Assert
        Assert.Equal("\"dataProtection\" is missing.", Assert.Single(now.Problems).What);
        Assert.Empty(kept.Problems);
        Assert.Null(kept.Consultation!.Authority.DataProtection);
    }
}
