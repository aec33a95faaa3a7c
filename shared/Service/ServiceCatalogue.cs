using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Workshops;

namespace SchoolsDigital.Service;

/// <summary>The workflows and activities of the service, each listed once.</summary>
public static class ServiceCatalogue
{
    /// <summary>The catalogue that every host runs.</summary>
    public static WorkflowCatalogue Create() =>
        new WorkflowCatalogue()
            .AddWorkflow<ConsultationWorkflow, RoundPlan, RoundState>(ConsultationWorkflow.Name)
            .AddWorkflow<SchoolBatchWorkflow, SchoolBatchPlan, int>(SchoolBatchWorkflow.Name)
            .AddWorkflow<ForgetRoundWorkflow, ForgetRoundPlan, RoundState>(ForgetRoundWorkflow.Name)
            .AddWorkflow<TellSchoolsWorkflow, SchoolsNotice, int>(TellSchoolsWorkflow.Name)
            .AddActivity<TellSchools, TellSchoolsStep, TellSchoolsProgress>(TellSchools.Name)
            .AddActivity<OpenRound, RoundRef, IReadOnlyList<SchoolBatch>>(OpenRound.Name)
            .AddActivity<CloseRound, RoundRef, DateTimeOffset?>(CloseRound.Name)
            .AddActivity<WriteReport, ReportOrder, bool>(WriteReport.Name)
            .AddActivity<DistributeReport, ReportOrder, int>(DistributeReport.Name)
            .AddActivity<PurgeRound, RoundRef, bool>(PurgeRound.Name)
            .AddWorkflow<SchoolWorkflow, SchoolPlan, SchoolProgress>(SchoolWorkflow.Name)
            .AddActivity<InviteSchool, SchoolRef, int>(InviteSchool.Name)
            .AddActivity<RemindSchool, ReminderOrder, SchoolProgress>(RemindSchool.Name)
            .AddActivity<HandleSchoolEvent, SchoolEventOrder, SchoolTimetable>(HandleSchoolEvent.Name)
            .AddActivity<CountSchool, SchoolRef, SchoolProgress>(CountSchool.Name)
            .AddImports()
            .AddWorkshops();
}
