namespace SchoolsDigital.Rounds.Schools;

/// <summary>News of a school, and what lay ahead of it until then.</summary>
public sealed record SchoolEventOrder(SchoolRef School, SchoolEvent News, SchoolTimetable Ahead);
