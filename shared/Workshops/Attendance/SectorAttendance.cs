using SchoolsDigital.Schools;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>How many came from the schools of one sector.</summary>
public sealed record SectorAttendance(Sector Sector, HeadCount Came);
