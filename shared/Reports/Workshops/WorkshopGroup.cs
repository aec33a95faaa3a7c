using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Workshops;

/// <summary>Those of one sector or one session who came.</summary>
public sealed record WorkshopGroup(string Code, string Label, Base Came);
