namespace SchoolsDigital.Web.Sites;

/// <summary>What an authority tells people whose data it uses, in its own words.</summary>
/// <param name="Controller">Who decides how and why the data is used.</param>
/// <param name="LawfulBasis">By which law it may be used.</param>
/// <param name="Rights">What people can ask for.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Processors">Who else handles it, and for what.</param>
public sealed record DataNotice(
    string Controller,
    string LawfulBasis,
    string Rights,
    string Retention,
    IReadOnlyList<string> Processors
);
