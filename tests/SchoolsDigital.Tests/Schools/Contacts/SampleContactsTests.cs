using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Contacts;

public class SampleContactsTests
{
    [Theory]
    [InlineData("norfolk-ict-services", 1_357)]
    [InlineData("portsmouth-digital", 236)]
    public async Task FileFor_SampleRegister_IsTheFileThatIsThere(string sample, int contacts)
    {
        // Arrange
        var register = await RegisterAsync(sample);
        await using var file = SampleFiles.Open($"{sample}/contacts.csv");
        using var text = new StreamReader(file);

        // Act
        var expected = SampleContacts.FileFor(register.Schools);

        // Assert
        Assert.Equal(expected, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(contacts, expected.Count(c => c == '\n') - 1);
    }

    [Theory]
    [InlineData("norfolk-ict-services")]
    [InlineData("portsmouth-digital")]
    public async Task Make_SampleContacts_ReachEverySchoolAtExampleOrgWithoutAProblem(string sample)
    {
        // Arrange
        var register = await RegisterAsync(sample);
        await using var file = SampleFiles.Open($"{sample}/contacts.csv");

        // Act
        var plan = ContactPlan.Make(
            ContactList.Empty(sample),
            register,
            await ContactReading.ReadAsync(file, TestContext.Current.CancellationToken)
        );

        // Assert
        Assert.Empty(plan.Rejected.Concat(plan.Notices));
        Assert.Empty(plan.SchoolsWithoutContact);
        Assert.All(plan.Added, contact => Assert.EndsWith($".{contact.Urn}@example.org", contact.Email));
        Assert.All(plan.Added, contact => Assert.Null(contact.Name));
        Assert.All(
            plan.Added.GroupBy(contact => contact.Urn),
            school =>
            {
                Assert.InRange(school.Count(), 2, 4);
                Assert.Equal(ContactRole.HeadTeacher, Assert.Single(school, contact => contact.IsPrimary).Role);
            }
        );
        Assert.DoesNotContain(plan.Added, contact => contact.Role == ContactRole.Other);
    }

    private static async Task<Register> RegisterAsync(string sample)
    {
        await using var file = SampleFiles.Open($"{sample}/register.csv");
        var reading = await RegisterReading.ReadAsync(
            file,
            RegisterFilter.Everything,
            TestContext.Current.CancellationToken
        );
        return new(sample, 1, null, reading.Schools, new Dictionary<int, Sector>());
    }
}
