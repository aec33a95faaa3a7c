using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Starts to tell all schools of a round something, once for each decision.</summary>
internal static class TellingSchools
{
    public static Task<bool> TellSchoolsAsync(
        this IWorkflowClient workflows,
        RoundTidings tidings,
        CancellationToken cancellationToken
    ) =>
        workflows.StartAsync(
            TellSchoolsWorkflow.Name,
            RoundInstances.OfTelling(tidings.Round, tidings.Id),
            tidings,
            cancellationToken
        );
}
