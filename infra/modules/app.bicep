param location string
param tags object
param planName string
param appName string
param storageAccountName string
param releaseContainer string
param vaultUri string
param insightsName string
param maximumInstances int
param alwaysReadyInstances int
param serviceAddress string
param authorityName string
param contactEmail string
param sendGridHost string
param sendGridWebhookKey string
param signInTenantId string

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// Every setting that the code or its host reads stands here and nowhere else; a test compares it with the code.
var appSettings = {
  AzureWebJobsStorage__accountName: storage.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  Service__Address: serviceAddress
  Service__AuthorityName: authorityName
  Service__ContactEmail: contactEmail
  AzureWebJobsDisableHomepage: 'true'
  Storage__TableServiceUri: storage.properties.primaryEndpoints.table
  Storage__BlobServiceUri: storage.properties.primaryEndpoints.blob
  Keys__Links: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-keys)'
  Keys__Responses: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/response-secret)'
  SendGrid__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)'
  SendGrid__Host: sendGridHost
  SendGrid__WebhookKey: sendGridWebhookKey
  SignIn__TenantId: signInTenantId
  // Not under the name that the platform reads: it would send the addresses of requests, and with them links.
  Telemetry__ConnectionString: insights.properties.ConnectionString
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'service' })
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${releaseContainer}'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: [
        for setting in items(appSettings): { name: setting.key, value: setting.value }
      ]
    }
  }

  // Releases come through the platform with the identity of whoever publishes; there is no password to lose.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output appName string = app.name
output appId string = app.id
output principalId string = app.identity.principalId
