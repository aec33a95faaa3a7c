using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Surveys.Pages.Checking;
using SchoolsDigital.Surveys.Pages.Questions;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Answering;

/// <summary>
/// One page of questions. What is right is saved even where something else on the page is wrong, so that nothing that was
/// typed is lost with a closed window.
/// </summary>
internal sealed class StepPage(SurveyAccess access, ResponseStore responses) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/survey/{link}/{step}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (await responses.FindAsync(visit.Round, visit.School, visit.Link, cancellationToken) is not { } response)
        {
            return Page.SeeOther(visit.Addresses.Start);
        }

        var walk = SurveyWalk.Of(visit.Survey, response);
        return walk.Find(request["step"]) is { } step
            ? visit.Sign(Page.Ok<StepView>(ModelOf(visit, walk, step, step.Write(walk.SheetOf(step)), request)))
            : Page.SeeOther(visit.Addresses.Start);
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var fields = FormFields.From(form.Fields);
        var shown = form.Line(ShownAnswers.Field);
        var saving = await SaveStepAsync(visit, request["step"], fields, shown, cancellationToken);
        var walk = SurveyWalk.Of(visit.Survey, saving.Response);
        if (saving.Step is not { } step)
        {
            return Page.SeeOther(visit.Addresses.Start);
        }

        if (saving.IsStale)
        {
            return visit.Sign(Stale(visit, walk, step, fields, request));
        }

        if (RankingMove.Of(step, fields) is { } moved)
        {
            // The whole page comes back with what was typed, so that pressing such a button loses nothing either.
            return visit.Sign(Page.Ok<StepView>(ModelOf(visit, walk, step, moved, request)));
        }

        if (saving.Errors.Count > 0)
        {
            var errors = saving.Errors.Select(error => new FieldError(error.Field, error.Message)).ToList();
            return visit.Sign(Page.Invalid<StepView>(ModelOf(visit, walk, step, fields, request), errors));
        }

        return Page.SeeOther(NextOf(visit, walk, step, request));
    }

    private async Task<StepSaving> SaveStepAsync(
        SurveyVisit visit,
        string name,
        FormFields sent,
        string shown,
        CancellationToken cancellationToken
    )
    {
        StepCheck? check = null;
        var isStale = false;
        SurveyStep? step = null;
        var response = await responses.ChangeAsync(visit.Round, visit.School, visit.Link, Take, cancellationToken);
        return new(response, step, check?.Errors ?? [], isStale);

        // May be asked again, with the response that another tab has just saved.
        Response Take(Response before)
        {
            var walk = SurveyWalk.Of(visit.Survey, before);
            step = walk.Find(name);
            if (step is null)
            {
                return before;
            }

            var saved = ShownAnswers.MarkOf(step.Write(walk.SheetOf(step)));
            check = step.Read(walk.SheetOf(step), RankingMove.Of(step, sent) ?? sent);
            isStale = saved != shown && saved != ShownAnswers.MarkOf(step.Write(check.Sheet));
            return isStale ? before
                : AboutYou.Is(step) ? AboutYou.Take(before, check.Sheet)
                : before with { Answers = check.Sheet };
        }
    }

    private static StepModel ModelOf(
        SurveyVisit visit,
        SurveyWalk walk,
        SurveyStep step,
        FormFields fields,
        PageRequest request
    )
    {
        var sections = walk.Sections;
        var number = sections.TakeWhile(section => section != step.Section).Count() + 1;
        var back =
            IsChange(request) ? visit.Addresses.Check
            : walk.Before(step) is { } before ? visit.Addresses.Of(before)
            : visit.Addresses.Start;
        return new(step, fields, number, sections.Count, back, visit.Addresses.Start)
        {
            Shown = ShownAnswers.MarkOf(step.Write(walk.SheetOf(step))),
            Next = NextOf(visit, walk, step, request),
        };
    }

    // Two people on one link, or one person with two windows: neither may overwrite what they have not seen.
    private static PageResult Stale(
        SurveyVisit visit,
        SurveyWalk walk,
        SurveyStep step,
        FormFields fields,
        PageRequest request
    )
    {
        var model = ModelOf(visit, walk, step, fields, request) with
        {
            Saved = [.. CheckModel.Lines(visit, walk, step).Where(line => line.Answer.Count > 0)],
        };
        const string message =
            "These answers were changed in another window after you opened this page. Choose which to keep";
        return new(typeof(StepView), model, StatusCodes.Status409Conflict) { Errors = [new("", message)] };
    }

    private static string NextOf(SurveyVisit visit, SurveyWalk walk, SurveyStep step, PageRequest request) =>
        IsChange(request) || walk.After(step) is not { } next ? visit.Addresses.Check : visit.Addresses.Of(next);

    private static bool IsChange(PageRequest request) => request.Query(SurveyAddresses.Change) is not null;
}
