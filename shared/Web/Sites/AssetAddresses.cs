namespace SchoolsDigital.Web.Sites;

/// <summary>Where a browser finds what pages refer to.</summary>
internal static class AssetAddresses
{
    /// <summary>The stylesheet of a colour.</summary>
    public static string Of(BrandColour colour) => $"/assets/brand/{colour.Hex}.css";
}
