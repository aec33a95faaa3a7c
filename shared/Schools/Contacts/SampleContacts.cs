namespace SchoolsDigital.Schools.Contacts;

/// <summary>
/// Contacts for samples and rehearsals: addresses of functions, not of people, at example.org, which never delivers. Every
/// school has a head, who is its primary contact, and an office; from 100 pupils an ICT lead; from 300 a business manager.
/// </summary>
public static class SampleContacts
{
    /// <summary>The columns of a file of contacts.</summary>
    public const string Header = "URN,Name,Role,Email,Primary";

    private const int HasIctLead = 100;
    private const int HasBusinessManager = 300;

    /// <summary>The rows of a school, such as <c>120767,,Head teacher,head.120767@example.org,yes</c>. The same every time.</summary>
    public static IEnumerable<string> RowsFor(School school)
    {
        yield return $"{school.Urn},,Head teacher,head.{school.Urn}@example.org,yes";
        yield return $"{school.Urn},,School office,office.{school.Urn}@example.org,no";
        if (school.Pupils >= HasIctLead)
        {
            yield return $"{school.Urn},,ICT lead,ict.{school.Urn}@example.org,no";
        }

        if (school.Pupils >= HasBusinessManager)
        {
            yield return $"{school.Urn},,Business manager,business.{school.Urn}@example.org,no";
        }
    }

    /// <summary>A whole file for the open schools of a register.</summary>
    public static string FileFor(IEnumerable<School> schools) =>
        string.Concat(schools.SelectMany(RowsFor).Prepend(Header).Select(row => row + "\n"));
}
