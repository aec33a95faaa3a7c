namespace SchoolsDigital.Tests.Web.Hostile;

/// <summary>Texts that have broken somebody's website.</summary>
internal static class HostileText
{
    /// <summary>What no answer may hold as an element, an attribute or a header of its own.</summary>
    public const string Mark = "hostile-mark";

    private static readonly string[] Pieces =
    [
        $"<{Mark}>",
        $"\"><{Mark} x=\"",
        $"'/><{Mark}>",
        $"</textarea><{Mark}>",
        $"</title><{Mark}>",
        $"--><{Mark}>",
        $"\r\n{Mark}: 1\r\n\r\n<{Mark}>",
        $"%0d%0a{Mark}:%201",
        $"%3C{Mark}%3E",
        $"&lt;{Mark}&gt;",
        $"javascript:{Mark}",
        "' or 1=1 --",
        "{{7*7}} ${7*7} @(7*7) {0} %s %n",
        "../../../../etc/passwd",
        "..%2f..%2f",
        "%2e%2e%5c",
        "%",
        "%zz",
        "%00",
        "\0",
        "\ud800",
        "\u202e\u200f\ufeff",
        "👩🏻‍🚀",
        "=cmd|' /C calc'!A0",
        "true",
        "null",
        "-1",
        "99999999999999999999999999",
        "NaN",
        "0x1p-1074",
        "a=b&c=d;e",
        "[]",
        "__proto__",
        "_token",
        "name[0].value",
        "",
        " ",
        ".",
        "..",
        "~",
        "*",
        "con",
    ];

    public static string Piece(Random random) =>
        random.Next(12) switch
        {
            0 => new string((char)random.Next(1, 0x3000), random.Next(1, 3000)),
            1 => string.Create(random.Next(60), random, (text, source) => Fill(text, source)),
            2 => Pieces[random.Next(Pieces.Length)] + Pieces[random.Next(Pieces.Length)],
            _ => Pieces[random.Next(Pieces.Length)],
        };

    private static void Fill(Span<char> text, Random random)
    {
        foreach (ref var character in text)
        {
            character = (char)random.Next(0x10000);
        }
    }
}
