using System.Globalization;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Sessions;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Changes how many places a session has. Nobody loses theirs.</summary>
internal sealed class ChangePlaces(SeriesService seriesService, SeriesForecast forecast) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.ChangePlaces;

    /// <inheritdoc/>
    public bool Asks => true;

    /// <inheritdoc/>
    public async Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    )
    {
        if (WorkshopPlan.NotAhead(target) is { } refusal)
        {
            return refusal;
        }

        var before = target.Session;
        if (CapacityOf(form) is not { } places)
        {
            return Wrong($"Places must be a number from 0 to {SeriesPlan.LargestCapacity:N0}");
        }

        if (places == before.Capacity)
        {
            return Wrong($"The session has {Count.Of(places, "place")} already. Enter another number");
        }

        var change = new SessionChange { Capacity = places };
        var told = await forecast.ToldAsync(target.Series.Ref, [before.Code], change, cancellationToken);
        var taken = before.Booked + before.Offered;
        var over = taken - places;
        var line =
            $"{SessionText.Of(before)} now has {Count.Of(places, "place")} instead of {before.Capacity:N0}. {ToldPeople.Total(told)}";
        return new(
            [
                $"The session will have {Count.Of(places, "place")} instead of {before.Capacity:N0}.",
                .. ToldPeople.Sentences(told),
                .. places < before.Capacity ? ["No one loses a place."] : Array.Empty<string>(),
            ],
            over > 0
                ? $"{line} {taken} people have a place there or are offered one and keep it: {over} more than it holds."
                : line
        )
        {
            NeedsALook = over > 0,
            Warnings =
                over > 0
                    ?
                    [
                        $"{taken} people have a place or are offered one: {over} more than the session would hold. Find a larger room, or ask some to move.",
                    ]
                    : [],
        };
    }

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(
            target.Series.Ref,
            target.Session.Code,
            new() { Capacity = CapacityOf(form) },
            cancellationToken
        );

    private static int? CapacityOf(WorkshopActionForm form) =>
        int.TryParse(form.Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var places)
        && places <= SeriesPlan.LargestCapacity
            ? places
            : null;

    private static WorkshopPlan Wrong(string message) =>
        WorkshopPlan.Wrong(new FieldError(WorkshopActionForm.CapacityField, message));
}
