namespace SchoolsDigital.Rounds.Schools;

/// <summary>News of a school, and what lay ahead of it until then.</summary>
public sealed record SchoolNewsOrder(SchoolRef School, SchoolNews News, SchoolTimetable Ahead);
