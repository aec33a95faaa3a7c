namespace SchoolsDigital.Consultations.Timetables;

/// <summary>What a relative date counts in.</summary>
internal enum DateUnit
{
    Days,
    WorkingDays,
    Weeks,
    Months,
}
