using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Frame;

/// <summary>A page of the desk with a form. Its POST is reached only by those whose role is enough, with a token that a page of the same session gave out.</summary>
internal interface IDeskFormPage : IDeskPage
{
    /// <summary>Whether the form may bring files.</summary>
    static virtual bool TakesFiles => false;

    /// <summary>Whether viewers may send it too, because it changes nothing but what is their own.</summary>
    static virtual bool TakesFormsOfViewers => false;

    /// <summary>
    /// Answers POST, as <see cref="IFormPage.PostAsync"/> does. Must be safe to receive twice: what is done carries the id of
    /// the form (<see cref="Fields.ActionId"/>).
    /// </summary>
    Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken);
}
