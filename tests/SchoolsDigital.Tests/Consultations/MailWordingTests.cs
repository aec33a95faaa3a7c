using SchoolsDigital.Consultations.Mails;

namespace SchoolsDigital.Tests.Consultations;

public class MailWordingTests
{
    [Theory]
    [InlineData(RoundMail.Invitation)]
    [InlineData(RoundMail.ReminderNotStarted)]
    [InlineData(RoundMail.ReminderStarted)]
    [InlineData(RoundMail.ClosingSoon)]
    [InlineData(RoundMail.ThankYou)]
    [InlineData(RoundMail.ReportReady)]
    public void Of_EveryMail_UsesOnlyItsOwnPlaceholdersAndAllThatItNeeds(RoundMail mail)
    {
        var text = DefaultMails.Of(mail);

        var used = MailWording
            .Placeholders()
            .Matches(text.Subject + text.Text)
            .Select(found => found.Groups["name"].Value)
            .ToHashSet();
        var allowed = MailPlaceholder
            .All.Where(placeholder => placeholder.Mails.Contains(mail))
            .Select(placeholder => placeholder.Name);
        var needed = MailPlaceholder
            .All.Where(placeholder => placeholder.IsNeededIn(mail))
            .Select(placeholder => placeholder.Name);
        Assert.Subset(allowed.ToHashSet(), used);
        Assert.Superset(needed.ToHashSet(), used);
    }

    [Fact]
    public void Fill_AnyText_PutsTheValuesIn()
    {
        var text = new MailWording("((title)) at ((school))", "Dear (( recipient ))\n\n((link))");

        var filled = text.Fill(
            new Dictionary<string, string>
            {
                ["title"] = "ICT",
                ["school"] = "Hill (Primary)",
                ["recipient"] = "colleague",
                ["link"] = "https://example.org/((title))",
            }
        );

        Assert.Equal(new("ICT at Hill (Primary)", "Dear colleague\n\nhttps://example.org/((title))"), filled);
    }

    [Fact]
    public void Fill_ParagraphOfWhichNothingIsLeft_IsTakenOut()
    {
        var filled = new MailWording("S", "One\n\n((sharing))\n\nTwo").Fill(
            new Dictionary<string, string> { ["sharing"] = "" }
        );

        Assert.Equal("One\n\nTwo", filled.Text);
    }
}
