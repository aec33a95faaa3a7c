using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk.Frame;

/// <summary>
/// A page of the desk with a form whose last field is a file of any size up to a limit. Its POST is reached only by
/// coordinators, with a token that a page of the same session gave out.
/// </summary>
internal interface IDeskUploadPage : IDeskPage
{
    /// <summary>How long the file may be, in bytes.</summary>
    static abstract long MaxFileBytes { get; }

    /// <summary>Answers POST while the file is still on its way. What is left of the file is read and forgotten afterwards.</summary>
    Task<IResult> PostAsync(DeskVisit visit, Upload upload, CancellationToken cancellationToken);
}
