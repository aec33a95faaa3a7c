namespace SchoolsDigital.Rounds.Schools;

/// <summary>What a school's workflow is told at the start.</summary>
public sealed record SchoolPlan(SchoolRef School, SchoolTimetable Ahead);
