using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Imports;

/// <summary>Takes in a file of schools or contacts. Nothing is changed before its plan was confirmed.</summary>
internal sealed class ChooseFilePage(
    ImportIntake intake,
    ImportPlanner planner,
    ImportAuthorities authorities,
    TimeProvider clock
) : IDeskUploadPage
{
    /// <inheritdoc/>
    public static string Route => "/desk/imports/{kind}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public static long MaxFileBytes => ImportIntake.MaxBytes;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (ImportPaths.FindKind(visit["kind"]) is not { } kind)
        {
            return Page.NotFound();
        }

        var known = await authorities.ListAsync(visit.User, cancellationToken);
        var asked = visit.Query("authority");
        var code = known.Any(authority => authority.Code == asked) ? asked : (known is [var only] ? only.Code : "");
        return Page.Ok<ChooseFileView>(new ChooseFileModel(new(kind, code!, "", UsualKeepUntil), known));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, Upload upload, CancellationToken cancellationToken)
    {
        if (ImportPaths.FindKind(visit["kind"]) is not { } kind)
        {
            return Page.NotFound();
        }

        var form = ChooseFileForm.Read(kind, upload.Form);
        var errors = form.Check(LondonTime.DateOf(clock.GetUtcNow())).ToList();
        if (errors.Count == 0 && !visit.User.MayActIn(form.Authority))
        {
            errors.Add(
                new(
                    ChooseFileForm.AuthorityField,
                    $"You cannot import for “{form.Authority}”: you are no coordinator there. Check the code, or ask an owner"
                )
            );
        }

        if (upload.Fault is { } fault)
        {
            errors.Add(Mistake(Say(fault)));
        }
        else if (upload.File is not { Name.Length: > 0 })
        {
            errors.Add(Mistake("Choose a file"));
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(visit, form, errors, cancellationToken);
        }

        var (import, mistake) = await TakeAsync(visit, form, upload.File!, cancellationToken);
        return import is null
            ? await AgainAsync(visit, form, [Mistake(mistake!)], cancellationToken)
            : Page.SeeOther(ImportPaths.Of(import.Ref));
    }

    private TypedDate UsualKeepUntil
    {
        get
        {
            var date = planner.UsualKeepUntil;
            return new(
                date.Day.ToString(CultureInfo.InvariantCulture),
                date.Month.ToString(CultureInfo.InvariantCulture),
                date.Year.ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private static FieldError Mistake(string words) => new(ChooseFileForm.FileField, words);

    private static string Say(UploadFault fault) =>
        fault switch
        {
            UploadFault.TooLarge =>
                $"The file is larger than {ImportIntake.MaxBytes / 1_000_000} MB. Pack it with gzip, or take away columns that are not needed",
            UploadFault.PageTooOld => "This page was open for more than a day. Choose the file again",
            _ => "The file did not arrive as a whole. Choose it again",
        };

    // What breaks off on the way from a browser is to be expected.
    private async Task<(Import? Import, string? Mistake)> TakeAsync(
        DeskVisit visit,
        ChooseFileForm form,
        UploadStream file,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var upload = new ImportUpload(form.ToOrder(), file.Name, file, visit.User.Name);
            return await intake.AcceptAsync(upload, cancellationToken);
        }
        catch (UploadException broken)
        {
            return (null, Say(broken.Fault));
        }
        catch (StorageRuleException)
        {
            // Another import of the same file ended in this moment, and took the file with it.
            return (null, Say(UploadFault.BrokenOff));
        }
    }

    private async Task<IResult> AgainAsync(
        DeskVisit visit,
        ChooseFileForm form,
        IReadOnlyList<FieldError> errors,
        CancellationToken cancellationToken
    ) =>
        Page.Invalid<ChooseFileView>(
            new ChooseFileModel(form, await authorities.ListAsync(visit.User, cancellationToken)),
            errors
        );
}
