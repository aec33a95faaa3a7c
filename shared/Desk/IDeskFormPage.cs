using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk;

/// <summary>A page of the desk with a form. Its POST is reached only by coordinators, with a token that a page of the same session gave out.</summary>
public interface IDeskFormPage : IDeskPage
{
    /// <summary>Whether the form may bring files.</summary>
    static virtual bool TakesFiles => false;

    /// <summary>
    /// Answers POST, as <see cref="IFormPage.PostAsync"/> does. Must be safe to receive twice: what is done carries the id of
    /// the form (<see cref="Actions.ActionId"/>).
    /// </summary>
    Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken);
}
