using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Fields;

/// <summary>Names one showing of a form that does something, so that its button, pressed twice, does it once.</summary>
public static class ActionId
{
    /// <summary>The hidden field.</summary>
    public const string FieldName = "once";

    /// <summary>A new one, for a form that is about to be shown.</summary>
    public static string New(ILinkIds ids) => ids.Next("action").ToString();

    /// <summary>The one that came back with a form; null where it is none of ours.</summary>
    public static string? Read(PostedForm form) => LinkId.TryParse(form.Line(FieldName))?.ToString();
}
