using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Workshops;

/// <summary>Those who gave one answer about the sessions.</summary>
/// <param name="Share">Their share of all who answered, 0 to 1; null where too few to show.</param>
public sealed record WorkshopAnswer(string Code, string Label, Base Said, decimal? Share);
