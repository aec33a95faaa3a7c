namespace AzureSurface;

/// <summary>
/// What stands where the genuine SDK has its code. The types beside this one have the names and signatures of the
/// published packages, so that the Azure host compiles where no feed has them; nothing of them can run.
/// </summary>
internal static class Surface
{
    /// <summary>Says so.</summary>
    public static NotSupportedException Only =>
        new("This is the shape of a member of the Azure packages, without its code. Restore the packages to run it.");
}
