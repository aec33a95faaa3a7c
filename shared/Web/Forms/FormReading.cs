using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Forms;

/// <summary>A form that may be acted on, or the page to answer with instead.</summary>
public readonly record struct FormReading(PostedForm? Form, IResult? Refusal);
