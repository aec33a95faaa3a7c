using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Storage;

/// <summary>Puts the tables and files into the worker: by the host's identity, or by a connection string where there is one.</summary>
internal static class StorageSetup
{
    /// <summary>Adds the stores, and what makes them ready.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read.</exception>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, IConfiguration settings)
    {
        var clients = settings[SettingNames.StorageConnection] is { Length: > 0 } connection
            ? services.AddByConnection(connection)
            : services.AddByIdentity(
                settings.RequireAddress(SettingNames.TablesAddress),
                settings.RequireAddress(SettingNames.FilesAddress)
            );
        return clients
            .AddSingleton<ITableStore, AzureTableStore>()
            .AddSingleton<IFileStore, BlobFileStore>()
            .AddHostedService<StoragePreparation>();
    }

    private static IServiceCollection AddByConnection(this IServiceCollection services, string connection)
    {
        try
        {
            return services
                .AddSingleton(new StorageOrigin(SettingNames.StorageConnection, SettingNames.StorageConnection))
                .AddSingleton(new TableServiceClient(connection, StorageClients.ForTables()))
                .AddSingleton(new BlobServiceClient(connection, StorageClients.ForBlobs()));
        }
        catch (Exception unreadable)
            when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The setting {SettingNames.StorageConnection.Replace(":", "__")} is no connection string of a storage account. Copy one from its access keys, or leave it empty and use the host's identity.",
                unreadable
            );
        }
    }

    private static IServiceCollection AddByIdentity(this IServiceCollection services, Uri tables, Uri files)
    {
        var identity = new DefaultAzureCredential();
        return services
            .AddSingleton(new StorageOrigin(SettingNames.TablesAddress, SettingNames.FilesAddress))
            .AddSingleton(new TableServiceClient(tables, identity, StorageClients.ForTables()))
            .AddSingleton(new BlobServiceClient(files, identity, StorageClients.ForBlobs()));
    }
}
