namespace SchoolsDigital.Web.Links;

/// <summary>
/// Where the ids of links come from. An implementation must make ids that nobody can guess who has seen others, unless it
/// serves a rehearsal, and must be safe to use from several threads.
/// </summary>
public interface ILinkIds
{
    /// <summary>An id for a new link.</summary>
    /// <param name="subject">
    /// What the link is for, in words that no other link of the service shares (round, school, recipient, occurrence). A real
    /// id does not depend on it; the id of a rehearsal depends on nothing else, so that two runs agree whatever their order.
    /// </param>
    LinkId Next(string subject);
}
