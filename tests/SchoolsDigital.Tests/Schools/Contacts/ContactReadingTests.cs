using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Tests.Schools.Contacts;

public class ContactReadingTests
{
    [Theory]
    [InlineData("URN,Name,Role,Email,Primary")]
    [InlineData("urn,Full name,Job title,E-mail,Is primary?")]
    [InlineData("School URN,Contact Name,POSITION,e-mail address,Main contact")]
    public async Task ReadAsync_OneContactARow_IsReadUnderAnyUsualHeader(string header)
    {
        var reading = await ReadAsync(header, "100000, Sam Smith ,Network Manager, Ict@Example.org ,YES");

        Assert.Equal(
            new ContactRow(
                2,
                100_000,
                "Ict@Example.org",
                "Sam Smith",
                "Network Manager",
                ContactRole.IctLead,
                IsPrimary: true
            ),
            Assert.Single(reading.Rows)
        );
    }

    [Fact]
    public async Task ReadAsync_OneSchoolARow_MakesAContactOfEachAddress()
    {
        var reading = await ReadAsync(
            "URN,EstablishmentName,MainEmail,HeadEmail,AlternativeEmail",
            "100000,A,office@example.org,head@example.org,",
            "100001,B,,,"
        );

        Assert.Equal(
            [(ContactRole.Office, "office@example.org"), (ContactRole.HeadTeacher, "head@example.org")],
            reading.Rows.Select(row => (row.Role, row.Email))
        );
        Assert.Empty(reading.Rejected);
    }

    [Theory]
    [InlineData("100000,,,not an address,", "Email", "0 @ signs")]
    [InlineData("100000,,,,", "Email", "blank")]
    [InlineData("NAT,,,a@example.org,", "URN", "not a whole number")]
    [InlineData(",,,a@example.org,", "URN", "blank")]
    [InlineData("100000,,,a@example.org,perhaps", "Primary", "neither yes nor no")]
    [InlineData("100000,\u0001,,a@example.org,", "Name", "control character")]
    [InlineData("100000,,,\"a@example.org\nBcc: b@example.org\",", "Email", "2 @ signs")]
    [InlineData("100000,a@example.org", null, "2 fields")]
    public async Task ReadAsync_BadRow_IsRejectedWithItsReason(string row, string? column, string reason)
    {
        var reading = await ReadAsync("URN,Name,Role,Email,Primary", row, "100001,,,good@example.org,");

        var problem = Assert.Single(reading.Rejected);
        Assert.Equal((2, column), (problem.Line, problem.Column));
        Assert.Contains(reason, problem.What);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public async Task ReadAsync_TwoAddressesInEveryCell_AreNotTakenForColumns()
    {
        var reading = await ReadAsync(
            "URN,Email",
            "100000,a@example.org;b@example.org",
            "100001,a@example.org;b@example.org",
            "100002,a@example.org;b@example.org"
        );

        Assert.Equal([2, 3, 4], reading.Rejected.Select(problem => problem.Line!.Value));
        Assert.All(reading.Rejected, problem => Assert.Equal("Email", problem.Column));
    }

    [Theory]
    [InlineData("URN,Name")]
    [InlineData("School,Email")]
    [InlineData("URN,Email,EMAIL")]
    [InlineData("")]
    public async Task ReadAsync_WrongColumns_AreSaid(string header) =>
        Assert.NotEmpty((await ReadAsync(header, "100000,a@example.org,")).Problems);

    private static async Task<ContactReading> ReadAsync(params IEnumerable<string> lines)
    {
        await using var file = Csv.File(lines);
        return await ContactReading.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}
