namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>Where a part of the report stands.</summary>
public enum ReportPlace
{
    BeforeResults,
    AfterResults,
}
