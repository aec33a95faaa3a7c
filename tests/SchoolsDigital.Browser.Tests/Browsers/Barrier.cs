namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>Something on a page that keeps somebody from using it.</summary>
internal sealed record Barrier
{
    public string Rule { get; init; } = "";

    public string Help { get; init; } = "";

    public string Html { get; init; } = "";

    public string Why { get; init; } = "";

    /// <summary>
    /// GOV.UK Frontend's own script says by aria-expanded on a radio or checkbox whether what it reveals is shown, which ARIA
    /// does not allow there. Screen readers do read it, GOV.UK keeps it, and so do we; everywhere else the rule holds.
    /// </summary>
    public bool IsKnown =>
        Rule == "aria-allowed-attr"
        && Html.Contains(" aria-expanded=", StringComparison.Ordinal)
        && (
            Html.Contains("class=\"govuk-radios__input\"", StringComparison.Ordinal)
            || Html.Contains("class=\"govuk-checkboxes__input\"", StringComparison.Ordinal)
        );

    /// <summary>Whether it is about landmarks and the main heading, which what is shown inside of another page has not.</summary>
    public bool IsOfWholePages => Rule is "landmark-one-main" or "page-has-heading-one" or "region";

    public override string ToString() => $"{Rule}: {Help}\n  {Html}\n  {Why}";
}
