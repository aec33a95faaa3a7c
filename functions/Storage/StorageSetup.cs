using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>Puts the tables and files into the worker: by the host's identity, or by a connection string where there is one.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the stores.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read.</exception>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, IConfiguration settings) =>
        settings[SettingNames.StorageConnection] is { Length: > 0 } connection
            ? services
                .AddSingleton<ITableStore>(
                    new AzureTableStore(new TableServiceClient(connection, StorageClients.ForTables()))
                )
                .AddSingleton<IFileStore>(
                    new BlobFileStore(new BlobServiceClient(connection, StorageClients.ForBlobs()))
                )
            : services.AddByIdentity(
                settings.RequireAddress(SettingNames.TablesAddress),
                settings.RequireAddress(SettingNames.FilesAddress)
            );

    private static IServiceCollection AddByIdentity(this IServiceCollection services, Uri tables, Uri files)
    {
        var identity = new DefaultAzureCredential();
        return services
            .AddSingleton<ITableStore>(
                new AzureTableStore(new TableServiceClient(tables, identity, StorageClients.ForTables()))
            )
            .AddSingleton<IFileStore>(
                new BlobFileStore(new BlobServiceClient(files, identity, StorageClients.ForBlobs()))
            );
    }
}
