using Spectre.Console;

namespace SchoolsDigital.Benchmarks;

/// <summary>The figures as a person reads them.</summary>
public static class BenchTable
{
    /// <summary>Figures under each other, numbers aligned to the right.</summary>
    public static Table Of(IEnumerable<BenchFigure> figures)
    {
        var table = new Table { Border = TableBorder.Simple }
            .AddColumn(new TableColumn("Figure").NoWrap())
            .AddColumn(new TableColumn("Value").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Unit").NoWrap())
            .AddColumn(new TableColumn("Baseline").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Ratio").RightAligned().NoWrap());
        foreach (var figure in figures)
        {
            table.AddRow(
                Markup.Escape(figure.Name),
                Number(figure.Value),
                Markup.Escape(figure.Unit),
                figure.Baseline > 0 ? Number(figure.Baseline) : "",
                figure.Baseline > 0 ? $"{figure.Ratio:0.00}" : ""
            );
        }

        return table;
    }

    private static string Number(double value) => value >= 100 ? $"{value:N0}" : $"{value:0.##}";
}
