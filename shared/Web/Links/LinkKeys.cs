namespace SchoolsDigital.Web.Links;

/// <summary>The keys of a service: the newest signs, all verify. A key that leaves the list ends every link it signed.</summary>
public sealed class LinkKeys
{
    private readonly LinkKey?[] byId = new LinkKey?[256];

    /// <summary>Takes the keys as the host keeps them.</summary>
    /// <exception cref="ArgumentException">There is none, two share an id, or a secret is too short.</exception>
    public LinkKeys(IEnumerable<LinkKey> keys)
    {
        LinkKey? newest = null;
        foreach (var key in keys)
        {
            if (key.Secret.Length < LinkKey.ShortestSecret)
            {
                throw new ArgumentException(
                    $"The secret of link key {key.Id} has {key.Secret.Length} bytes. Give it at least {LinkKey.ShortestSecret} random bytes.",
                    nameof(keys)
                );
            }

            if (byId[key.Id] is not null)
            {
                throw new ArgumentException($"Two link keys have the id {key.Id}. Give each its own.", nameof(keys));
            }

            byId[key.Id] = key;
            newest = newest is null || key.CreatedAt > newest.CreatedAt ? key : newest;
        }

        Newest = newest ?? throw new ArgumentException("There is no link key. Give at least one.", nameof(keys));
    }

    /// <summary>The key that signs.</summary>
    public LinkKey Newest { get; }

    /// <summary>The key of an id; null where the service has none.</summary>
    public LinkKey? Find(byte id) => byId[id];
}
