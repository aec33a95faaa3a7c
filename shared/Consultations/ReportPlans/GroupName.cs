namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>
/// Tells whether two names mean one group: lists write the same body with straight and curly quotes, and with its initials
/// in brackets, and it must not be written to twice.
/// </summary>
internal static class GroupName
{
    /// <summary>The names that a name stands for, as they are compared: <c>Schools Forum (SSF)</c> is <c>schools forum</c> and <c>ssf</c>.</summary>
    public static IReadOnlyList<string> Normal(string name) =>
        [
            .. name.Split('(', ')')
                .Select(part => string.Join(' ', Words(part)))
                .Where(part => part.Length > 0)
                .Distinct(),
        ];

    private static string[] Words(string part) =>
        string.Concat(part.Select(Letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Letter(char letter) =>
        letter switch
        {
            '’' or '‘' or '\'' or '`' => "",
            '&' => " and ",
            _ when char.IsLetterOrDigit(letter) => char.ToLowerInvariant(letter).ToString(),
            _ => " ",
        };
}
