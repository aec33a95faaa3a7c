using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Web.Sites;

/// <summary>The sites that this service has pages for. By itself it knows only its own; the service adds those of authorities.</summary>
public class SiteDirectory(Site own)
{
    /// <summary>The authorities' sites, by code.</summary>
    public virtual Task<IReadOnlyList<Site>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Site>>([]);

    /// <summary>The site of a page that belongs to no authority in particular: that of the only authority, where it is known by now.</summary>
    public async Task<Site> CurrentAsync(CancellationToken cancellationToken)
    {
        if (own.IsOfAuthority)
        {
            return own;
        }

        try
        {
            return await ListAsync(cancellationToken) is [var only] ? only : own;
        }
        catch (StorageUnavailableException)
        {
            // The page that says so needs a site as well.
            return own;
        }
    }
}
