using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>Where the link of a recipient's mail leads.</summary>
/// <param name="Round">The round whose report it is.</param>
/// <param name="Recipient">The id of the group that got it.</param>
public sealed record ReportLink(string Round, string Recipient)
{
    /// <summary>Where a link of a report stands.</summary>
    public static RecordKey<ReportLink> KeyFor(string authority, LinkId link) =>
        new("ReportLinks", authority, $"{link}");
}
