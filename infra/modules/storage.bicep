param location string
param tags object
param accountName string
param sku string
param softDeleteDays int

var releaseContainerName = 'releases'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    // There is no key to lose: whoever reads or writes has a role.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
      containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
      // Versions of the engine's lease blobs would pile up for nothing.
      isVersioningEnabled: false
    }

    resource releases 'containers' = {
      name: releaseContainerName
      properties: { publicAccess: 'None' }
    }
  }
}

output accountName string = account.name
output releaseContainer string = releaseContainerName
