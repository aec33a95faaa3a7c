using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Frames;

/// <summary>What every component of a page may need to know about the page. Cascades from the root.</summary>
public sealed class PageFrame(Site site, SiteFrame siteFrame, AssetFiles assets, Func<string> issueFormToken)
{
    /// <summary>Whose page it is.</summary>
    public Site Site => site;

    /// <summary>What stands around it.</summary>
    public SiteFrame SiteFrame => siteFrame;

    /// <summary>The stylesheets and scripts.</summary>
    public AssetFiles Assets => assets;

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What the visitor must not forget; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Who is signed in to the desk; null for nobody.</summary>
    public DeskUser? User { get; init; }

    /// <summary>Whether the visitor may change things at the desk: what acts is shown to nobody else.</summary>
    public bool MayAct => User is { MayAct: true };

    /// <summary>Whether the visitor may change things of one authority, on a page that is about several.</summary>
    public bool MayActIn(string authority) => User is { } user && user.MayActIn(authority);

    /// <summary>A fresh token for a form on this page; see <see cref="FormTokens"/>.</summary>
    public string FormToken => field ??= issueFormToken();

    /// <summary>What is wrong with one field; null where nothing is.</summary>
    public string? MessageFor(string fieldId)
    {
        // A loop, since nearly every page has no errors and every field asks.
        for (var index = 0; index < Errors.Count; index++)
        {
            if (string.Equals(Errors[index].FieldId, fieldId, StringComparison.Ordinal))
            {
                return Errors[index].Message;
            }
        }

        return null;
    }
}
