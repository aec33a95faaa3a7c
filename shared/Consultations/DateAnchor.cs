namespace SchoolsDigital.Consultations;

/// <summary>What a relative date counts from, and in which direction.</summary>
public enum DateAnchor
{
    BeforeOpening,
    AfterOpening,
    BeforeClose,
    AfterClose,
}
