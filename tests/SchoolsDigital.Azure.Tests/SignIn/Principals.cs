using System.Text.Json;

namespace SchoolsDigital.Azure.Tests.SignIn;

/// <summary>Headers as App Service makes them.</summary>
internal static class Principals
{
    public const string Tenant = "9f2d4a36-5b0c-4b1f-8a55-1c1e62a7d001";
    public const string Person = "0b7c1f9e-3f62-4d57-9a44-5f1f0f6ad002";

    /// <summary>Somebody of the tenant without a role.</summary>
    public static IReadOnlyList<(string Type, string Value)> Ann { get; } =
    [
        ("http://schemas.microsoft.com/identity/claims/tenantid", Tenant),
        ("http://schemas.microsoft.com/identity/claims/objectidentifier", Person),
        ("name", "Ann Example"),
    ];

    public static IReadOnlyList<(string Type, string Value)> AnnWith(string role) => [.. Ann, ("roles", role)];

    public static string HeaderOf(IEnumerable<(string Type, string Value)> claims, string provider = "aad") =>
        Convert.ToBase64String(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    auth_typ = provider,
                    name_typ = "name",
                    role_typ = "roles",
                    claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
                }
            )
        );
}
