param location string
param tags object
param planName string
param appName string
param identityId string
param identityClientId string
param subnetId string
param engineAccountName string
param recordsAccountName string
param releaseContainer string
param vaultUri string
param insightsName string
param maximumInstances int
param alwaysReadyHttp int
param alwaysReadyDurable int
param serviceAddress string
param authorityName string
param contactEmail string
param sendGridHost string
param sendGridWebhookKey string
param signInTenantId string

resource engine 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: engineAccountName
}

resource records 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: recordsAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var alwaysReady = [
  { name: 'http', instanceCount: alwaysReadyHttp }
  { name: 'durable', instanceCount: alwaysReadyDurable }
]

// A copy to try things on has no name of its own.
var address = empty(serviceAddress) ? 'https://${app.properties.defaultHostName}' : serviceAddress

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'service' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    // Secrets are read by the app's own identity; without this, by one that it does not have.
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${engine.properties.primaryEndpoints.blob}${releaseContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: filter(alwaysReady, group => group.instanceCount > 0)
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }

  // Every setting that the code or its host reads stands here and nowhere else; a test compares it with the code.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: engine.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: engine.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: engine.properties.primaryEndpoints.table
      AzureWebJobsDisableHomepage: 'true'
      // By this the libraries of Azure know which identity is meant.
      AZURE_CLIENT_ID: identityClientId
      Service__Address: address
      Service__AuthorityName: authorityName
      Service__ContactEmail: contactEmail
      Storage__TableServiceUri: records.properties.primaryEndpoints.table
      Storage__BlobServiceUri: records.properties.primaryEndpoints.blob
      Keys__Links: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-keys)'
      Keys__Responses: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/response-secret)'
      SendGrid__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)'
      SendGrid__Host: sendGridHost
      SendGrid__WebhookKey: sendGridWebhookKey
      SignIn__TenantId: signInTenantId
      // Not under the name that the platform reads: it would send the addresses of requests, and with them links.
      Telemetry__ConnectionString: insights.properties.ConnectionString
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
output address string = address
