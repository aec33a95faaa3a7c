param location string
param tags object
param accountName string
param sku string
param containers array = []
param isPrivate bool

@description('How long a deleted blob can be brought back, in days; 0 is not at all.')
param softDeleteDays int

var kept = softDeleteDays == 0 ? { enabled: false } : { enabled: true, days: softDeleteDays }

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    // There is no key to lose: people and programs that read or write have a role.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: kept
      containerDeleteRetentionPolicy: kept
      // A retention date must not leave old versions behind.
      isVersioningEnabled: false
    }

    resource made 'containers' = [
      for container in containers: {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }
}

output accountName string = account.name
