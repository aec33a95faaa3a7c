using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>A date that moves with the opening or the close, such as "10 working days after opening".</summary>
internal sealed record RelativeDate(int Amount, DateUnit Unit, DateAnchor Anchor, TimeOnly Time) : DateRule
{
    /// <inheritdoc/>
    public override LocalMoment In(LocalMoment opens, LocalMoment closes, WorkingDays days)
    {
        var from = Anchor is DateAnchor.BeforeOpening or DateAnchor.AfterOpening ? opens.Date : closes.Date;
        var amount = Anchor is DateAnchor.BeforeOpening or DateAnchor.BeforeClose ? -Amount : Amount;

        var date = Unit switch
        {
            DateUnit.WorkingDays => days.Add(from, amount),
            DateUnit.Weeks => from.AddDays(7 * amount),
            DateUnit.Months => from.AddMonths(amount),
            _ => from.AddDays(amount),
        };
        return new(date, Time);
    }
}
