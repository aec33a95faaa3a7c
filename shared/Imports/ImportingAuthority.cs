using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Imports;

/// <summary>An authority for which a file was uploaded, which may be long before it starts a round.</summary>
/// <param name="Code">The code that its keys begin with.</param>
internal sealed record ImportingAuthority(string Code)
{
    // As with authorities that have started a round: it is where they are found.
    private const string Partition = "all";

    public static RecordRange<ImportingAuthority> All => new("ImportingAuthorities", Partition);

    public static RecordKey<ImportingAuthority> KeyFor(string code) => new("ImportingAuthorities", Partition, code);
}
