using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// Ids that are the same in every world, so that the same instances have the same names. The id of an import also hangs on the
/// moment of its upload, which is left out here.
/// </summary>
internal sealed class TimelessLinkIds : ILinkIds
{
    private readonly SeededLinkIds ids = new("round");

    public LinkId Next(string subject) =>
        ids.Next(
            subject.StartsWith("import|", StringComparison.Ordinal) ? subject[..subject.LastIndexOf('|')] : subject
        );
}
