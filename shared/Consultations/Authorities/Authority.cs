using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Consultations.Authorities;

/// <summary>An authority that has started a round here, so that a host knows whose mail to send and whose name to show.</summary>
/// <param name="Code">The code that its keys begin with.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Contact">The coordinator's address.</param>
public sealed record Authority(string Code, string Name, string Contact)
{
    /// <summary>What people are told about their data; null where the newest consultation was started before this was asked for.</summary>
    public DataProtection? DataProtection { get; init; }

    // The one partition that does not begin with an authority: it is where authorities are found.
    private const string Partition = "all";

    /// <summary>All authorities, by code.</summary>
    public static RecordRange<Authority> All => new("Authorities", Partition);

    /// <summary>Where an authority stands.</summary>
    public static RecordKey<Authority> KeyFor(string code) => new("Authorities", Partition, code);
}
