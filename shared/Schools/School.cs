using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools;

/// <summary>A school as the register has it, known by its unique reference number (URN).</summary>
public sealed record School
{
    /// <summary>The unique reference number, six digits. A school that becomes an academy gets another.</summary>
    public required int Urn { get; init; }

    /// <summary>The name; null where the register leaves it blank. Show <see cref="DisplayName"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The code of the local authority in whose area it stands, such as 926.</summary>
    public required int LaCode { get; init; }

    /// <summary>The name of that local authority, where known.</summary>
    public string? LaName { get; init; }

    /// <summary>Its four digits within the local authority, where it has them.</summary>
    public int? EstablishmentNumber { get; init; }

    /// <summary>The sector it is counted in: by rule, or as a coordinator has set it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>Its phase of education.</summary>
    public Phase Phase { get; init; } = Phase.Unknown;

    /// <summary>How many pupils it has; null where not known.</summary>
    public int? Pupils { get; init; }

    /// <summary>Whether it is open.</summary>
    public SchoolStatus Status { get; init; }

    /// <summary>When it closes or has closed, where known.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Its town, where known.</summary>
    public string? Town { get; init; }

    /// <summary>Its postcode, where known.</summary>
    public string? Postcode { get; init; }

    /// <summary>The number of the trust that runs it (group UID), where there is one.</summary>
    public int? TrustUid { get; init; }

    /// <summary>The name of that trust.</summary>
    public string? TrustName { get; init; }

    /// <summary>What people read: the name, or "School 102365" where the register has none.</summary>
    [JsonIgnore]
    public string DisplayName => Name ?? $"School {Urn}";

    /// <summary>The DfE number in its usual form, such as 926/2001; null where it has none.</summary>
    [JsonIgnore]
    public string? DfeNumber => EstablishmentNumber is { } number ? $"{LaCode:D3}/{number:D4}" : null;

    /// <summary>Its size band.</summary>
    [JsonIgnore]
    public SizeBand SizeBand => SizeBands.Of(Pupils);

    /// <summary>Whether it is there to be asked.</summary>
    [JsonIgnore]
    public bool IsOpen => Status != SchoolStatus.Closed;
}
