using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools.Registers;

/// <summary>Writes schools as the department would, so that a test can start from schools and still go through a file.</summary>
internal static class GiasFile
{
    private const string Header =
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),"
        + "PhaseOfEducation (code),CloseDate,NumberOfPupils,Town,Postcode,Trusts (code),Trusts (name)";

    public static async Task<RegisterPlan> PlanAsync(Register existing, IEnumerable<School> schools)
    {
        await using var file = Csv.File(schools.Select(Row).Prepend(Header));
        var reading = await RegisterReading.ReadAsync(
            file,
            RegisterFilter.Everything,
            TestContext.Current.CancellationToken
        );
        return RegisterPlan.Make(existing, reading);
    }

    private static string Row(School school) =>
        string.Join(
            ',',
            new object?[]
            {
                school.Urn,
                school.LaCode,
                school.LaName,
                school.EstablishmentNumber,
                school.Name,
                school.Sector == Sector.Special ? 7 : 1,
                school.Status == SchoolStatus.Open ? 1 : 3,
                (int)school.Phase,
                school.ClosesOn?.ToString("dd-MM-yyyy"),
                school.Pupils,
                school.Town,
                school.Postcode,
                school.TrustUid,
                school.TrustName,
            }.Select(cell => $"\"{$"{cell}".Replace("\"", "\"\"")}\"")
        );
}
