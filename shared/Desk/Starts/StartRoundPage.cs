using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Starts;

/// <summary>Checks a consultation file, shows how it will run, and starts its round.</summary>
internal sealed class StartRoundPage(RoundStarter starter, StartPlans plans) : IDeskFormPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/desk/start";

    /// <summary>The field of the text.</summary>
    public const string TextField = "text";

    /// <summary>The field of a file in its place.</summary>
    public const string FileField = "file";

    /// <summary>The field that says that the round is to be started.</summary>
    public const string StartField = "start";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public static bool TakesFiles => true;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<StartRoundView>(StartRoundModel.Empty));

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        var bytes = form.File(FileField) is { Length: > 0 } file ? file : Encoding.UTF8.GetBytes(form.Raw(TextField));
        if (bytes.Length == 0)
        {
            return Page.Invalid<StartRoundView>(
                StartRoundModel.Empty,
                [new(TextField, "Paste a consultation file, or choose one")]
            );
        }

        var reading = ConsultationFile.Read(bytes);
        if (reading.Consultation is { Authority: var authority } && !visit.User.MayActIn(authority.Code))
        {
            return Page.Invalid<StartRoundView>(
                StartRoundModel.Empty with
                {
                    Text = reading.Consultation.Source.Text,
                },
                [
                    new(
                        TextField,
                        $"You cannot start a round of “{authority.Code}”: you are no coordinator there. Check the code in the file, or ask an owner"
                    ),
                ]
            );
        }

        var text = reading.Consultation?.Source.Text ?? form.Raw(TextField);
        var plan = reading.Consultation is { } consultation
            ? await plans.OfAsync(consultation, cancellationToken)
            : null;
        var model = new StartRoundModel(text, reading, plan);
        if (!form.Has(StartField) || plan is null)
        {
            return Show(model);
        }

        if (plan.NotPossible is not null && !plan.IsTheSame)
        {
            return new PageResult(typeof(StartRoundView), model, StatusCodes.Status409Conflict);
        }

        await starter.StartAsync(reading.Consultation!, visit.User.Name, cancellationToken);
        return Page.SeeOther(ActionBanner.Path(new RoundPaths(plan.Round).Home, ActionBanner.Started));
    }

    private static PageResult Show(StartRoundModel model)
    {
        var errors = model.Reading!.Problems.Count(problem => problem.Severity == Severity.Error);
        return errors == 0
            ? Page.Ok<StartRoundView>(model)
            : Page.Invalid<StartRoundView>(
                model,
                [new(TextField, $"Mend {Count.Of(errors, "error")} in the file: they are listed above it")]
            );
    }
}
