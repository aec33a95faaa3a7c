using Azure.Core;
using AzureSurface;

namespace Azure.Identity;

public class DefaultAzureCredential : TokenCredential
{
    public DefaultAzureCredential(bool includeInteractiveCredentials = false) => throw Surface.Only;
}
