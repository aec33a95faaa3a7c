using System.Buffers;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>
/// Whether an address can be written to: what every mail system takes, which is less than what the standard allows. It
/// also keeps line breaks and lists of addresses out of the headers of a mail.
/// </summary>
public static class EmailRule
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-/=?^_`{|}~"
    );

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
    );

    /// <summary>What is wrong with an address, as a sentence; null where nothing is.</summary>
    public static string? Fault(string address)
    {
        if (address.Length is 0 or > MaxLength)
        {
            return $"The address has {address.Length} characters; it has to have 1 to {MaxLength}.";
        }

        var parts = address.Split('@');
        if (parts is not [var local, var domain])
        {
            return $"The address has {parts.Length - 1} @ signs; it has to have one.";
        }

        if (!IsLocal(local))
        {
            return "The part before the @ is empty, too long, or holds a character or a dot that does not belong there.";
        }

        return IsDomain(domain) ? null : "The part after the @ is not a domain such as school.example.org.";
    }

    /// <summary>How addresses are compared: two that differ only in case are one.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    private static bool IsLocal(string local) =>
        local.Length is > 0 and <= MaxLocalLength
        && !local.AsSpan().ContainsAnyExcept(LocalCharacters)
        && local[0] != '.'
        && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2
            && labels.All(IsLabel)
            && labels[^1].Length >= 2
            && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && !label.AsSpan().ContainsAnyExcept(LabelCharacters)
        && label[0] != '-'
        && label[^1] != '-';
}
