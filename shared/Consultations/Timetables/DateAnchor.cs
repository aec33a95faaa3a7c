namespace SchoolsDigital.Consultations.Timetables;

/// <summary>What a relative date counts from, and in which direction.</summary>
internal enum DateAnchor
{
    BeforeOpening,
    AfterOpening,
    BeforeClose,
    AfterClose,
}
