using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Web.Routing;

/// <summary>A page with a form. Its POST is only reached with a token that this page's <c>PageForm</c> gave out.</summary>
public interface IFormPage : IPage
{
    /// <summary>
    /// Whether a POST may bring <see cref="OneClick"/> in place of a form token. True only where a mail provider unsubscribes
    /// somebody, which cannot have a token, and the link itself is proof enough. Such a form comes to the page empty.
    /// </summary>
    static virtual bool TakesOneClick => false;

    /// <summary>
    /// Answers POST. A good form is acted on and answered with <see cref="Page.SeeOther"/>; one that is not comes back as
    /// the same page with what was typed (<see cref="Page.Invalid{TView}"/>). Must be safe to receive twice.
    /// </summary>
    Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken);
}
