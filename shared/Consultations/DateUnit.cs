namespace SchoolsDigital.Consultations;

/// <summary>What a relative date counts in.</summary>
public enum DateUnit
{
    Days,
    WorkingDays,
    Weeks,
    Months,
}
