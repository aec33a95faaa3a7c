using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>The reason that people are sent when something does not take place.</summary>
internal static class Reasons
{
    /// <summary>That there is none, or too long a one; null where it is good.</summary>
    public static WorkshopPlan? Missing(WorkshopActionForm form, string what) =>
        form.Reason.Length is > 0 and <= WorkshopActionForm.LongestLine
            ? null
            : WorkshopPlan.Wrong(
                new FieldError(
                    WorkshopActionForm.ReasonField,
                    $"Enter why {what}, in {WorkshopActionForm.LongestLine} characters or fewer"
                )
            );

    /// <summary>The reason as it is sent.</summary>
    public static string Say(WorkshopActionForm form) => $"Your reason, as they will read it: “{form.Reason}”";
}
