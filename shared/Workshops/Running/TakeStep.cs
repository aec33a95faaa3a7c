using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Does what is planned for a whole series on a date: reminds, thanks, or deletes. Safe to run twice.</summary>
public sealed class TakeStep(SessionMails mails, SeriesRetention retention) : Activity<StepOrder, int>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<StepOrder, int> Name { get; } = new("Series.TakeStep.V1");

    /// <inheritdoc/>
    public override Task<int> RunAsync(StepOrder input, CancellationToken cancellationToken) =>
        input.Step.Kind switch
        {
            SeriesStepKind.Remind or SeriesStepKind.Thank => mails.SendAsync(
                input.Series,
                input.Step,
                cancellationToken
            ),
            SeriesStepKind.ForgetNeeds => retention.ForgetNeedsAsync(input.Series, cancellationToken),
            SeriesStepKind.Forget => retention.ForgetAsync(input.Series, cancellationToken),
            _ => throw new PermanentFailureException($"{input.Step.Kind} is not done for a series as a whole."),
        };
}
