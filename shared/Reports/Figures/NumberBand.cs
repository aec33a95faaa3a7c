namespace SchoolsDigital.Reports.Figures;

/// <summary>Numbers that are counted together, and who gave one of them.</summary>
internal sealed record NumberBand(ResultOption Option, OptionFigure Figure);
