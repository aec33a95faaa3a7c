using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Imports;

/// <summary>Some lines of a list of a plan, as many as a page of the desk shows.</summary>
internal sealed record ImportLinePage(IReadOnlyList<ImportLine> Lines)
{
    private const string Table = "ImportLines";

    /// <summary>How many lines a page has.</summary>
    public const int Size = 50;

    public static RecordKey<ImportLinePage> KeyFor(ImportRef import, ImportList list, int page) =>
        new(Table, import.Lines, Row(list, page));

    public static RecordKey<ImportLinePage> KeyFor(ImportRef import, string row) => new(Table, import.Lines, row);

    public static RecordRange<ImportLinePage> Of(ImportRef import, ImportList list) =>
        RecordRange<ImportLinePage>.WithPrefix(Table, import.Lines, $"{list}|");

    private static string Row(ImportList list, int page) => $"{list}|{page:D6}";
}
