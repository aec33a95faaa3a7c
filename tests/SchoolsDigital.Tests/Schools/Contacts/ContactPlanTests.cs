using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Contacts;

public class ContactPlanTests
{
    private static readonly Register TwoSchools = Some.RegisterOf(100_000, 100_001);

    [Fact]
    public async Task Make_FirstImport_GivesRunningIdsThatSayNothing()
    {
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            "100001,,Head,b@example.org,yes",
            "100000,,Head,a@example.org,yes"
        );

        Assert.Equal([("c1", 100_000), ("c2", 100_001)], plan.Added.Select(contact => (contact.Id, contact.Urn)));
        Assert.False(plan.Share.NeedsForce);
        Assert.Empty(plan.SchoolsWithoutContact);
    }

    [Fact]
    public async Task Make_SecondImport_KeepsTheIdOfAnAddressAndGivesNoneTwice()
    {
        // Arrange
        var existing = new ContactList(
            Some.Authority,
            1,
            9,
            Some.KeepUntil,
            [
                Some.Contact(3, 100_000, "Stays@example.org") with
                {
                    IsPrimary = true,
                    Title = "Head",
                },
                Some.Contact(4, 100_000, "goes@example.org"),
            ]
        );

        // Act
        var plan = await PlanAsync(existing, "100000,,Head,stays@EXAMPLE.org,yes", "100000,,,new@example.org,");

        // Assert
        var change = Assert.Single(plan.Changed);
        Assert.Equal("c3", change.After.Id);
        Assert.Equal(["E-mail"], change.Fields.Select(field => field.Field));
        Assert.Equal("c4", Assert.Single(plan.Removed).Id);
        Assert.Equal("c10", Assert.Single(plan.Added).Id);
        Assert.Equal([100_001], plan.SchoolsWithoutContact.Select(school => school.Urn));
    }

    [Fact]
    public async Task Make_SameAddressAtTwoSchools_IsTwoContacts()
    {
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            "100000,,Head,head@example.org,yes",
            "100001,,Head,head@example.org,yes"
        );

        Assert.Equal(2, plan.Added.Count);
    }

    [Fact]
    public async Task Make_RowsThatDoNotFit_AreRejectedEachWithItsReason()
    {
        // Arrange
        var register = Some.Register(
            Some.School(100_000),
            Some.School(100_001) with
            {
                Name = "Old School",
                Status = SchoolStatus.Closed,
            }
        );

        // Act
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            register,
            "100000,,Head,a@example.org,yes",
            "100000,,Office,A@Example.ORG,",
            "100009,,Head,b@example.org,yes",
            "100001,,Head,c@example.org,yes"
        );

        // Assert
        Assert.Equal([3, 4, 5], plan.Rejected.Select(problem => problem.Line!.Value));
        Assert.Contains("stands on line 2 already", plan.Rejected[0].What);
        Assert.Equal("The register has no school 100009.", plan.Rejected[1].What);
        Assert.Equal("Old School has closed.", plan.Rejected[2].What);
        Assert.Single(plan.Added);
    }

    [Fact]
    public async Task Make_NoPrimary_TakesTheFirstAndSaysSo()
    {
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            "100000,,Office,a@example.org,",
            "100000,,Head,b@example.org,no"
        );

        Assert.Equal(
            ["a@example.org"],
            plan.Added.Where(contact => contact.IsPrimary).Select(contact => contact.Email)
        );
        var notice = Assert.Single(plan.Notices);
        Assert.Equal(2, notice.Line);
        Assert.Contains("has no primary contact; this one, the first, is taken", notice.What);
    }

    [Fact]
    public async Task Make_SeveralPrimaries_TakesTheFirstOfThemAndSaysSo()
    {
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            "100000,,Office,a@example.org,",
            "100000,,Head,b@example.org,yes",
            "100000,,Deputy,c@example.org,yes"
        );

        Assert.Equal(
            ["b@example.org"],
            plan.Added.Where(contact => contact.IsPrimary).Select(contact => contact.Email)
        );
        var notice = Assert.Single(plan.Notices);
        Assert.Equal(4, notice.Line);
        Assert.Contains("primary contact on line 3", notice.What);
    }

    [Fact]
    public async Task Make_FileThatMarksNone_SaysSoOnce()
    {
        await using var file = Csv.File(
            "URN,Email",
            "100000,a@example.org",
            "100001,b@example.org",
            "100001,c@example.org"
        );
        var reading = await ContactReading.ReadAsync(file, TestContext.Current.CancellationToken);

        var plan = ContactPlan.Make(ContactList.Empty(Some.Authority), TwoSchools, reading);

        Assert.Contains("does not mark primary contacts", Assert.Single(plan.Notices).What);
        Assert.Equal(2, plan.Added.Count(contact => contact.IsPrimary));
    }

    [Fact]
    public async Task Make_SchoolWithNothingButBadRows_KeepsItsContacts()
    {
        // Arrange
        var existing = Some.Contacts(
            Some.Contact(1, 100_000, "a@example.org") with
            {
                IsPrimary = true,
            },
            Some.Contact(2, 100_001, "b@example.org") with
            {
                IsPrimary = true,
            }
        );

        // Act
        var plan = await PlanAsync(existing, "100000,,Head,no address,yes");

        // Assert
        Assert.Equal([100_001], plan.Removed.Select(contact => contact.Urn));
        Assert.Contains("No row of school 100000 can be used", Assert.Single(plan.Notices).What);
        Assert.True(plan.Share.NeedsForce);
    }

    [Fact]
    public async Task Make_MoreContactsThanASchoolCanHave_RejectsTheRest()
    {
        var plan = await PlanAsync(
            ContactList.Empty(Some.Authority),
            [.. Enumerable.Range(1, 60).Select(number => $"100000,,Teacher,t{number}@example.org,")]
        );

        Assert.Equal(50, plan.Added.Count);
        Assert.Equal(10, plan.Rejected.Count);
    }

    [Fact]
    public void ForSchool_AllRoles_ComeInTheOrderInWhichTheyAreWrittenTo()
    {
        // Arrange
        var contacts = ContactRoles
            .All.Reverse()
            .Select((role, index) => Some.Contact(index, 100_000, $"{role}@example.org", role))
            .Append(Some.Contact(99, 100_000, "first@example.org", ContactRole.Other) with { IsPrimary = true });

        // Act
        var ordered = contacts.OrderBy(contact => contact.Turn).Select(contact => contact.Email);

        // Assert
        Assert.Equal(
            [
                "first@example.org",
                "HeadTeacher@example.org",
                "Office@example.org",
                "BusinessManager@example.org",
                "IctLead@example.org",
                "ChairOfGovernors@example.org",
            ],
            ordered.Take(6)
        );
    }

    [Fact]
    public void NextAfter_SomeHaveBounced_IsTheFirstOfTheOthers()
    {
        // Arrange
        var list = Some.Contacts(
            Some.Contact(1, 100_000, "head@example.org"),
            Some.Contact(2, 100_000, "office@example.org", ContactRole.Office),
            Some.Contact(3, 100_001, "other@example.org")
        );

        // Act and assert
        Assert.Equal("c1", list.NextAfter(100_000, new HashSet<string>())?.Id);
        Assert.Equal("c2", list.NextAfter(100_000, new HashSet<string> { "c1" })?.Id);
        Assert.Null(list.NextAfter(100_000, new HashSet<string> { "c1", "c2" }));
    }

    private static Task<ContactPlan> PlanAsync(ContactList existing, params IEnumerable<string> rows) =>
        PlanAsync(existing, TwoSchools, rows);

    private static async Task<ContactPlan> PlanAsync(
        ContactList existing,
        Register register,
        params IEnumerable<string> rows
    )
    {
        await using var file = Csv.File(rows.Prepend("URN,Name,Role,Email,Primary"));
        return ContactPlan.Make(
            existing,
            register,
            await ContactReading.ReadAsync(file, TestContext.Current.CancellationToken)
        );
    }
}
