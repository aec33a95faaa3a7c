namespace SchoolsDigital.Web.Forms;

/// <summary>
/// What mail providers send to unsubscribe somebody in one click (RFC 8058). The header <c>List-Unsubscribe-Post</c> of our
/// mails asks for exactly this, so no other request stops mail: a scanner that posts to every link does not.
/// </summary>
public static class OneClick
{
    /// <summary>The name of the only field.</summary>
    public const string FieldName = "List-Unsubscribe";

    /// <summary>Its value.</summary>
    public const string Value = "One-Click";

    /// <summary>Whether a form is such a request.</summary>
    internal static bool IsIn(PostedForm form) =>
        string.Equals(form.Raw(FieldName), Value, StringComparison.OrdinalIgnoreCase);
}
