using System.Buffers;
using System.Globalization;
using System.Text;

namespace SchoolsDigital.Mail.Messages;

/// <summary>An address and the name shown with it, made only of what may stand in a header.</summary>
public sealed record Mailbox
{
    private const int MaxLocalLength = 64;
    private const int MaxDomainLength = 253;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-."
    );

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
    );

    private static readonly IdnMapping Idn = new();

    /// <summary>Makes a mailbox. Ask <see cref="ProblemWith"/> first where the address was typed by a person.</summary>
    /// <exception cref="ArgumentException">No mail can be sent to the address, or the name holds a line break.</exception>
    public Mailbox(string address, string? name = null)
    {
        if (ProblemWith(address) is { } problem)
        {
            throw new ArgumentException(problem, nameof(address));
        }

        Address = ToAscii(address)!;
        Name = string.IsNullOrWhiteSpace(name) ? null : HeaderText.Check(name, "The name shown with an address").Trim();
    }

    /// <summary>The address in ASCII; an international domain is in its encoded form.</summary>
    public string Address { get; }

    /// <summary>The name shown with it, where there is one.</summary>
    public string? Name { get; }

    /// <summary>The part after the @.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    /// <summary>Why no mail can be sent to an address, in a sentence for whoever typed it; null where mail can.</summary>
    public static string? ProblemWith(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 1)
        {
            return $"\"{HeaderText.Show(address)}\" is not an e-mail address: it needs a name, an @ and a domain, as in office@school.example.org.";
        }

        var local = address.AsSpan(0, at);
        if (
            local.Length > MaxLocalLength
            || local.ContainsAnyExcept(LocalCharacters)
            || local[0] == '.'
            || local[^1] == '.'
            || local.Contains("..", StringComparison.Ordinal)
        )
        {
            return $"\"{HeaderText.Show(address)}\" is not an e-mail address that we can send to: the part before the @ has a character that it may not have.";
        }

        return ToAscii(address) is null
            ? $"\"{HeaderText.Show(address)}\" is not an e-mail address that we can send to: the part after the @ is not a domain, as in school.example.org."
            : null;
    }

    private static string? ToAscii(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        if (!Ascii.IsValid(domain))
        {
            try
            {
                domain = Idn.GetAscii(domain);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return IsDomain(domain) ? string.Concat(address.AsSpan(0, at + 1), domain) : null;
    }

    private static bool IsDomain(string domain) =>
        domain.Length is > 0 and <= MaxDomainLength
        && domain
            .Split('.')
            .All(label =>
                label.Length is > 0 and <= MaxLabelLength
                && !label.AsSpan().ContainsAnyExcept(LabelCharacters)
                && label[0] != '-'
                && label[^1] != '-'
            );
}
