using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Failures;

/// <summary>What needs a person, in all rounds that are not over and in workshops, each with what to do.</summary>
internal sealed class FailuresPage(
    SeenAuthorities authorities,
    RoundStore rounds,
    RoundFailures failures,
    RoundActions actions,
    SeriesRestart series,
    IWorkflowClient workflows
) : IDeskFormPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = DeskHome.Failures;

    /// <summary>The field of a workflow that is to go on.</summary>
    public const string WorkflowField = "workflow";

    /// <summary>The field of an action that is to be finished.</summary>
    public const string ActionField = "order";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var found = new List<FailureList>();
        await foreach (var round in ListAsync(visit.User, cancellationToken))
        {
            found.Add(await failures.FindAsync(round, cancellationToken));
        }

        var stopped = new List<SeriesStop>();
        foreach (var authority in await authorities.ListAsync(visit.User, cancellationToken))
        {
            stopped.AddRange(await series.ListAsync(authority.Code, cancellationToken));
        }

        return Page.Ok<FailuresView>(new FailuresModel(found.FindAll(list => !list.IsEmpty), stopped));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        // Only what the page itself offers is acted on; anything else has gone meanwhile, or never was.
        await foreach (
            var round in ListAsync(visit.User, cancellationToken)
                .Where(round => visit.User.MayActIn(round.Ref.Authority))
        )
        {
            foreach (var record in await actions.UnfinishedAsync(round.Ref, cancellationToken))
            {
                if (string.Equals(record.Order.Id, form.Line(ActionField), StringComparison.Ordinal))
                {
                    await actions.CarryOutAsync(record.Order, cancellationToken);
                }
            }

            foreach (var workflow in await failures.WorkflowsAsync(round.Ref, WorkflowState.Paused, cancellationToken))
            {
                if (string.Equals(workflow.InstanceId, form.Line(WorkflowField), StringComparison.Ordinal))
                {
                    await workflows.ResumeAsync(workflow.InstanceId, $"By {visit.User.Name}", cancellationToken);
                }
            }
        }

        return Page.SeeOther(Path);
    }

    private async IAsyncEnumerable<Round> ListAsync(
        DeskUser user,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var authority in await authorities.ListAsync(user, cancellationToken))
        {
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                if (round.State is not RoundState.Purged)
                {
                    yield return round;
                }
            }
        }
    }
}
