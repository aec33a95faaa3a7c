using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>Shows door lists and notes what is tapped on them, whoever taps.</summary>
internal sealed class DoorListService(
    SeriesStore store,
    AttendanceBook attendance,
    RegisterStore registers,
    ILinkIds ids,
    TimeProvider clock
)
{
    /// <summary>The session that a page is about; null where there is none, or it is forgotten who booked.</summary>
    public async Task<DoorVisit?> FindAsync(
        string authority,
        string series,
        string session,
        Func<SeriesRef, string, string> path,
        string by,
        bool isDesk,
        bool isAdding,
        CancellationToken cancellationToken
    )
    {
        var reference = new SeriesRef(authority, series);
        if (
            !Codes.AreGood(authority, series, session)
            || await store.FindAsync(reference, cancellationToken) is not { IsForgotten: false } found
        )
        {
            return null;
        }

        var sessions = await store.ListSessionsAsync(reference, cancellationToken);
        return sessions.FirstOrDefault(one => one.Code == session) is { } about
            ? new(found, about, path(reference, session), by, isDesk, isAdding, clock.GetUtcNow())
            : null;
    }

    /// <summary>The list, or the form that adds somebody to it.</summary>
    public async Task<IResult> ShowAsync(DoorVisit visit, CancellationToken cancellationToken)
    {
        if (visit.IsAdding && CanTick(visit))
        {
            var register = await registers.ReadAsync(visit.Series.Ref.Authority, cancellationToken);
            return Sign(visit, Page.Ok<WalkInView>(ModelOf(visit, register, WalkInForm.Empty, ActionId.New(ids))));
        }

        var (series, session) = (visit.Series.Ref, visit.Session.Code);
        var came = await attendance.ListAsync(series, session, cancellationToken);
        var bookings = await store.ListBookingsAsync(series, cancellationToken);
        // Whoever helps at the door need not know the day before who will come.
        var isShown = visit.IsDesk || CanTick(visit);
        var model = new DoorModel(
            visit.Series,
            visit.Session,
            isShown ? DoorEntry.List(session, bookings, came) : [],
            HeadCount.Of(came),
            visit.Path,
            visit.IsDesk,
            CanTick(visit)
        );
        return Sign(visit, Page.Ok<DoorView>(model));
    }

    /// <summary>Notes a tap.</summary>
    public async Task<IResult> ActAsync(DoorVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        var (series, session) = (visit.Series.Ref, visit.Session.Code);
        if (!CanTick(visit))
        {
            return Page.SeeOther(visit.Path);
        }

        if (form.Has(WalkInModel.AddField))
        {
            return await AddAsync(visit, form, cancellationToken);
        }

        if (form.Line(DoorModel.CameField) is { Length: > 0 } came && Codes.AreGood(came))
        {
            await attendance.TickAsync(series, session, came, visit.By, cancellationToken);
            return Page.SeeOther($"{visit.Path}#{DoorModel.PlaceOf(came)}");
        }

        if (form.Line(DoorModel.UndoField) is { Length: > 0 } undone && Codes.AreGood(undone))
        {
            await attendance.UntickAsync(series, session, undone, cancellationToken);
            return Page.SeeOther($"{visit.Path}#{DoorModel.PlaceOf(undone)}");
        }

        return Page.SeeOther(visit.Path);
    }

    private async Task<IResult> AddAsync(DoorVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        var register = await registers.ReadAsync(visit.Series.Ref.Authority, cancellationToken);
        var walkIn = WalkInForm.Read(form);
        var once = ActionId.Read(form) ?? ActionId.New(ids);
        if (walkIn.Check(register) is { Count: > 0 } errors)
        {
            return Sign(visit, Page.Invalid<WalkInView>(ModelOf(visit, register, walkIn, once), errors));
        }

        var school = walkIn.SchoolIn(register);
        var attendee = new Attendee
        {
            Id = once,
            Session = visit.Session.Code,
            Name = walkIn.Name,
            Role = walkIn.Role.Length > 0 ? walkIn.Role : null,
            Urn = school?.Urn ?? Attendee.NoSchool,
            School = school?.DisplayName ?? "Not from a school",
            Sector = school?.Sector ?? Sector.Other,
            IsWalkIn = true,
            MarkedBy = visit.By,
            MarkedAt = visit.Now,
        };
        await attendance.AddAsync(visit.Series.Ref, attendee, cancellationToken);
        return Page.SeeOther($"{visit.Path}#{DoorModel.PlaceOf(once)}");
    }

    private static bool CanTick(DoorVisit visit) =>
        !visit.Session.IsCancelled && LondonTime.DateOf(visit.Session.StartsAt) <= LondonTime.DateOf(visit.Now);

    private static PageResult Sign(DoorVisit visit, PageResult page) =>
        visit.IsDesk ? page : page with { Site = WorkshopSite.Of(visit.Series) };

    private static WalkInModel ModelOf(DoorVisit visit, Register register, WalkInForm form, string once) =>
        new(visit.Series, visit.Session, form, SchoolsOf(register), once, visit.Path, visit.IsDesk);

    private static SelectOption[] SchoolsOf(Register register) =>
        [
            new("Select a school", ""),
            new("Not from a school", WalkInForm.NoSchool),
            .. register
                .Schools.Where(school => school.IsOpen)
                .OrderBy(school => school.DisplayName, StringComparer.InvariantCultureIgnoreCase)
                .Select(school => new SelectOption(
                    school.Town is { } town ? $"{school.DisplayName}, {town}" : school.DisplayName,
                    $"{school.Urn}"
                )),
        ];
}
