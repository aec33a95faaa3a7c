using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace SchoolsDigital.Local.Commands;

/// <summary>The option <c>--proxy</c>: the servers whose word on where a request comes from is taken.</summary>
internal static class ProxyOption
{
    private const string ThisComputer = "localhost";

    // A proxy on this computer connects by either, as its own settings have it.
    private static readonly IPNetwork[] Loopback = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>The option; its value is empty where it was not given.</summary>
    public static Option<IReadOnlyList<IPNetwork>> Create() =>
        new("--proxy")
        {
            Description =
                "The servers that pass requests on to it: localhost, addresses, or networks such as 10.0.0.0/24. It believes their X-Forwarded-For and X-Forwarded-Proto.",
            HelpName = "ADDRESS",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
            CustomParser = Parse,
        };

    private static List<IPNetwork> Parse(ArgumentResult argument)
    {
        var networks = new List<IPNetwork>();
        foreach (var token in argument.Tokens)
        {
            if (string.Equals(token.Value, ThisComputer, StringComparison.OrdinalIgnoreCase))
            {
                networks.AddRange(Loopback);
            }
            else if (IPAddress.TryParse(token.Value, out var address))
            {
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(token.Value, out var network))
            {
                networks.Add(network);
            }
            else
            {
                argument.AddError(
                    $"\"{token.Value}\" is no address. Give --proxy localhost, an address such as 10.0.0.4, or a network such as 10.0.0.0/24."
                );
            }
        }

        return networks;
    }
}
