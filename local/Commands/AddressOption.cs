using System.CommandLine;
using System.CommandLine.Parsing;

namespace SchoolsDigital.Local.Commands;

/// <summary>The option <c>--address</c>: where people reach the service.</summary>
internal static class AddressOption
{
    /// <summary>The option; its value is null where it was not given.</summary>
    public static Option<Uri?> Create() =>
        new("--address")
        {
            Description =
                "Where people reach the service, such as https://schools.example.org, if it is behind a proxy.",
            HelpName = "URL",
            CustomParser = Parse,
        };

    // Links are made by putting a path after the address, so one with a path of its own would lose it.
    private static Uri? Parse(ArgumentResult argument)
    {
        if (
            Uri.TryCreate(argument.Tokens.Single().Value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.PathAndQuery == "/"
        )
        {
            return address;
        }

        argument.AddError("Give --address as a whole address without a path, such as https://schools.example.org.");
        return null;
    }
}
