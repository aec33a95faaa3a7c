using System.Text.Json;

namespace SchoolsDigital.Functions.SignIn;

/// <summary>Who is signed in, as App Service hands it on: Base64 of a JSON object with the claims of the person's token.</summary>
internal sealed class ClientPrincipal
{
    private const int LongestHeader = 32 * 1_024;
    private const int LongestValue = 256;
    private const int MostClaims = 1_000;

    private const string Microsoft = "http://schemas.microsoft.com/identity/claims/";
    private const string Upn = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";
    private const string RoleClaim = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    private readonly ILookup<string, string> claims;
    private readonly string? roleType;

    private ClientPrincipal(ILookup<string, string> claims, string? roleType) =>
        (this.claims, this.roleType) = (claims, roleType);

    /// <summary>The id of the person in their tenant, which never changes and is nobody else's.</summary>
    public string? ObjectId => First("oid", $"{Microsoft}objectidentifier");

    /// <summary>What the person is called.</summary>
    public string? Name => First("name", "preferred_username");

    /// <summary>
    /// The name with which they sign in, which their administrator gives and nobody else in the tenant has. The claim of an
    /// e-mail address is not read: people may be able to write it themselves.
    /// </summary>
    public string? SignInName => First("preferred_username", "upn", Upn);

    /// <summary>Reads a header; null where it is not of this form.</summary>
    public static ClientPrincipal? Read(string header)
    {
        if (header.Length > LongestHeader)
        {
            return null;
        }

        var bytes = new byte[header.Length / 4 * 3];
        if (!Convert.TryFromBase64String(header, bytes, out var length))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length), Options);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether Entra ID has signed them in, for this tenant.</summary>
    public bool IsOfTenant(string tenant) =>
        string.Equals(First("tid", $"{Microsoft}tenantid"), tenant, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they have an app role.</summary>
    public bool HasRole(string role) =>
        new[] { roleType, "roles", RoleClaim }
            .OfType<string>()
            .SelectMany(type => claims[type])
            .Contains(role, StringComparer.OrdinalIgnoreCase);

    private static ClientPrincipal? Read(JsonElement principal)
    {
        if (
            principal.ValueKind != JsonValueKind.Object
            || Text(principal, "auth_typ") != "aad"
            || !principal.TryGetProperty("claims", out var list)
            || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() > MostClaims
        )
        {
            return null;
        }

        var read =
            from claim in list.EnumerateArray()
            where claim.ValueKind == JsonValueKind.Object
            let type = Text(claim, "typ")
            let value = Text(claim, "val")
            where type is not null && value is { Length: > 0 and <= LongestValue }
            select (type, value);
        return new(read.ToLookup(claim => claim.type, claim => claim.value), Text(principal, "role_typ"));
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Two values of what can have only one would let somebody be two people.
    private string? First(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            if (claims.Contains(type))
            {
                return claims[type].Distinct().ToList() is [var only] ? only : null;
            }
        }

        return null;
    }
}
