using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>A page with every component on it, for the tests of the pipeline and for looking at.</summary>
internal sealed class DemoPage(SignedLinks links, DemoAnswers answers) : IFormPage
{
    public static string Route => "/demo/{link}";

    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var reading = links.Read(request.Link, LinkPurpose.Survey);
        return Task.FromResult<IResult>(
            reading.Id is null ? Page.LinkNotValid(reading.HasExpired) : Page.Ok<DemoView>(DemoAnswer.Empty)
        );
    }

    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        if (links.TryRead(request.Link, LinkPurpose.Survey) is null)
        {
            return Task.FromResult<IResult>(Page.LinkNotValid());
        }

        var answer = new DemoAnswer(
            form.Line("name"),
            form.Text("comment"),
            form.Line("provision"),
            form.Lines("barriers")
        );
        var errors = Check(answer);
        if (errors.Count > 0)
        {
            return Task.FromResult<IResult>(Page.Invalid<DemoView>(answer, errors));
        }

        answers.Kept.Add(answer);
        return Task.FromResult(Page.SeeOther($"/demo/{request.Link}"));
    }

    private static List<FieldError> Check(DemoAnswer answer)
    {
        var errors = new List<FieldError>();
        if (answer.Name.Length == 0)
        {
            errors.Add(new("name", "Enter your name"));
        }

        if (answer.Comment.Length > 500)
        {
            errors.Add(new("comment", "Comment must be 500 characters or less"));
        }

        if (answer.Provision.Length == 0)
        {
            errors.Add(new("provision", "Select who provides your ICT support"));
        }

        return errors;
    }
}
