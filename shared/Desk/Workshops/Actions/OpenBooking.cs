using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Opens booking before its date. Schools are invited at once, so that it cannot be undone.</summary>
internal sealed class OpenBooking(SeriesService seriesService, InvitationForecast forecast) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.OpenBooking;

    /// <inheritdoc/>
    public bool Asks => false;

    /// <inheritdoc/>
    public async Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    )
    {
        var series = target.Series;
        if (series.PhaseAt(target.Now) != SeriesPhase.NotYetOpen)
        {
            return WorkshopPlan.No("Booking has opened already, or the workshops were called off.");
        }

        var (mails, schools) = await forecast.CountAsync(series, cancellationToken);
        var sent = $"{Count.Of(mails, "invitation")} to contacts of {Count.Of(schools, "school")}";
        return new(
            [
                $"Booking opens now instead of at {LondonText.Moment(series.OpensAt)}.",
                $"{sent} {Count.Word(mails, "goes", "go")} out within a few minutes. This cannot be undone.",
                $"Booking closes at {LondonText.Moment(series.ClosesAt)}, as planned.",
            ],
            $"Booking of “{series.Title}” was opened early. {sent}."
        );
    }

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(
            target.Series.Ref,
            before => target.Now < before.OpensAt ? before with { OpensAt = target.Now } : before,
            cancellationToken
        );
}
