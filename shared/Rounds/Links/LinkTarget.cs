using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Links;

/// <summary>Where a link leads: found by what the link carries, which says nothing itself.</summary>
/// <param name="Round">The round.</param>
/// <param name="Urn">The school.</param>
/// <param name="Number">The invitation's number within the school.</param>
/// <param name="Entered">How the answer comes that a coordinator enters by it; null where its holder answers.</param>
public sealed record LinkTarget(string Round, int Urn, int Number, EntryKind? Entered = null)
{
    /// <summary>Where the target of a link stands. Links are spread by their first digits, since they are read at random.</summary>
    public static RecordKey<LinkTarget> KeyFor(string authority, LinkId link)
    {
        var name = link.ToString();
        return new("Links", $"{authority}|{name[..2]}", name);
    }
}
