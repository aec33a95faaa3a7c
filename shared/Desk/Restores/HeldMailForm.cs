using System.Globalization;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Restores;

/// <summary>Which held mails went out, as a coordinator says it.</summary>
/// <param name="Which">One of the choices; empty for none.</param>
/// <param name="Chosen">The mails and groups that were ticked.</param>
/// <param name="Date">The date of the moment.</param>
/// <param name="Time">The time of the moment, as it was typed.</param>
public sealed record HeldMailForm(string Which, IReadOnlySet<string> Chosen, TypedDate Date, string Time)
{
    internal const string WhichField = "which";
    internal const string ChosenField = "mail";
    internal const string TimeField = "time";
    internal const string Ticked = "ticked";
    internal const string All = "all";
    internal const string Before = "before";

    /// <summary>Nothing typed.</summary>
    public static HeldMailForm Empty { get; } = new("", new HashSet<string>(), TypedDate.Empty, "");

    /// <summary>The form as it was sent.</summary>
    public static HeldMailForm Read(PostedForm form) =>
        new(
            form.Line(WhichField),
            form.Lines(ChosenField).ToHashSet(StringComparer.Ordinal),
            TypedDate.Read(form),
            form.Line(TimeField)
        );

    /// <summary>The mails that are meant, or what is wrong.</summary>
    public (HeldMailChoice? Choice, IReadOnlyList<FieldError> Errors) Decide(HeldMailList list) =>
        Which switch
        {
            Ticked => Take(
                list,
                mail => Chosen.Contains($"{mail}"),
                group => Chosen.Contains(group.Id),
                new(ChosenField, "Select the mails that went out")
            ),
            All => Take(list, _ => true, _ => true, new(WhichField, "No mail is waiting")),
            Before => TakeBefore(list),
            _ => (null, [new(WhichField, "Select which mails went out")]),
        };

    private (HeldMailChoice?, IReadOnlyList<FieldError>) TakeBefore(HeldMailList list)
    {
        var isTime = TimeOnly.TryParseExact(
            Time,
            "H:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        );
        if (Date.Date is not { } date || !isTime)
        {
            List<FieldError> errors = [];
            if (Date.Date is null)
            {
                errors.Add(new(TypedDate.FirstField, "Enter a date, such as 17 12 2026"));
            }

            if (!isTime)
            {
                errors.Add(new(TimeField, "Enter a time in 24 hours, such as 15:30"));
            }

            return (null, errors);
        }

        var moment = LondonTime.ToUtc(date, time);
        var early = list.All.Where(mail => mail.Entry.AddedAt < moment).Select(mail => mail.Key).ToHashSet();
        return early.Count > 0
            ? (
                new(
                    [.. list.All.Where(mail => early.Contains(mail.Key))],
                    [.. list.Mails.Where(mail => early.Contains(mail.Key))]
                ),
                []
            )
            : (null, [new(TypedDate.FirstField, "No mail was due before then")]);
    }

    private static (HeldMailChoice?, IReadOnlyList<FieldError>) Take(
        HeldMailList list,
        Func<OutboxKey, bool> isMeant,
        Func<HeldMailGroup, bool> isGroupMeant,
        FieldError ifNone
    )
    {
        var listed = list.Mails.Where(mail => isMeant(mail.Key)).ToList();
        var unnamed = list.Groups.Where(isGroupMeant).SelectMany(group => group.Mails);
        var choice = new HeldMailChoice([.. listed, .. unnamed], listed);
        return choice.Mails.Count > 0 ? (choice, []) : (null, [ifNone]);
    }
}
