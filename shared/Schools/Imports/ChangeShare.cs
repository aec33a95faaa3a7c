namespace SchoolsDigital.Schools.Imports;

/// <summary>
/// How much of what is there an import would change. More than a tenth asks to be forced, because a wrong file or a
/// forgotten filter looks like that. The first import changes nothing that is there, so it never asks.
/// </summary>
/// <param name="Existing">How many were there.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many would be different.</param>
/// <param name="Removed">How many would no longer be there.</param>
public sealed record ChangeShare(int Existing, int Added, int Changed, int Removed)
{
    /// <summary>How many are touched in all.</summary>
    public int Touched => Added + Changed + Removed;

    /// <summary>Touched per existing, in whole per cent, rounded up.</summary>
    public int Percent => Existing == 0 ? 0 : (int)Math.Ceiling(100m * Touched / Existing);

    /// <summary>Whether the import has to be forced.</summary>
    public bool NeedsForce => Existing > 0 && 10L * Touched > Existing;
}
