using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Tests.Schools.Contacts;

public class ContactRolesTests
{
    [Theory]
    [InlineData("Head teacher", ContactRole.HeadTeacher)]
    [InlineData("HEADTEACHER", ContactRole.HeadTeacher)]
    [InlineData("Executive Head", ContactRole.HeadTeacher)]
    [InlineData("Acting Head Teacher", ContactRole.HeadTeacher)]
    [InlineData("Head of School", ContactRole.HeadTeacher)]
    [InlineData("Principal", ContactRole.HeadTeacher)]
    [InlineData("Deputy Head", ContactRole.Deputy)]
    [InlineData("Assistant Headteacher", ContactRole.Deputy)]
    [InlineData("Vice-Principal", ContactRole.Deputy)]
    [InlineData("School Business Manager", ContactRole.BusinessManager)]
    [InlineData("SBM", ContactRole.BusinessManager)]
    [InlineData("Bursar/Finance", ContactRole.BusinessManager)]
    [InlineData("ICT lead", ContactRole.IctLead)]
    [InlineData("I.T. technician", ContactRole.IctLead)]
    [InlineData("Network Manager", ContactRole.IctLead)]
    [InlineData("Head of ICT", ContactRole.IctLead)]
    [InlineData("Head of Maths", ContactRole.Teacher)]
    [InlineData("School office", ContactRole.Office)]
    [InlineData("Admin", ContactRole.Office)]
    [InlineData("Secretary", ContactRole.Office)]
    [InlineData("Chair of Governors", ContactRole.ChairOfGovernors)]
    [InlineData("Clerk to the governors", ContactRole.Governor)]
    [InlineData("Parent governor", ContactRole.Governor)]
    [InlineData("Class teacher (Year 4)", ContactRole.Teacher)]
    [InlineData("SENCO", ContactRole.Teacher)]
    [InlineData("Caretaker", ContactRole.Other)]
    [InlineData("Headley", ContactRole.Other)]
    [InlineData("", ContactRole.Other)]
    [InlineData(null, ContactRole.Other)]
    public void Read_TitleInAnybodysWords_FindsTheRole(string? title, ContactRole expected) =>
        Assert.Equal(expected, ContactRoles.Read(title));

    [Fact]
    public void Read_LabelOfARole_FindsThatRole() =>
        Assert.All(ContactRoles.All, role => Assert.Equal(role, ContactRoles.Read(role.Label())));
}
