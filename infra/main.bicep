targetScope = 'subscription'

@description('What this copy of the service is called, such as norfolk-prod. Part of every name.')
@minLength(3)
@maxLength(24)
param environmentName string

@description('The Azure region. Answers and addresses of school staff are kept there.')
param location string = 'uksouth'

@description('Where people reach the service; empty for the name that Azure gives it. Links in mails begin with it, so it must not change while a round is open.')
param serviceAddress string = ''

@description('The name that pages show where no consultation says its own.')
param authorityName string

@description('Where people who have a question write to.')
param contactEmail string

@description('The client id of the app registration that coordinators sign in through.')
param signInClientId string

@description('The Entra tenant whose people may sign in.')
param signInTenantId string = tenant().tenantId

@description('The SendGrid endpoint: https://api.eu.sendgrid.com keeps mail in the EU, and needs a regional subuser.')
@allowed(['https://api.sendgrid.com', 'https://api.eu.sendgrid.com'])
param sendGridHost string = 'https://api.eu.sendgrid.com'

@description('The public key that SendGrid signs its event webhook with. Empty until the webhook is set up: no event is taken then.')
param sendGridWebhookKey string = ''

@description('Who hears of alerts and of the budget.')
param alertEmail string

@description('What a month may cost, in the currency of the subscription.')
@minValue(5)
param monthlyBudget int

@description('The first day of the month in which the budget was first deployed. Azure does not let it change.')
param budgetStart string

@description('Copies of the data: one building (LRS), or three in the region (ZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageSku string

@description('How long a deleted blob can be brought back, in days. What a round forgets is gone only after this.')
@minValue(1)
@maxValue(30)
param softDeleteDays int

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(365)
param logDays int = 30

@description('The most that may be logged in a day, in GB; what is beyond it is lost.')
param logDailyGb string = '1'

@description('How many instances the service may scale out to.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that wait for requests, so that nobody meets a cold start. Each costs money day and night.')
@minValue(0)
param alwaysReadyHttp int = 0

@description('Instances that wait for steps of workflows, so that invitations, reminders and offers start at once. Each costs money day and night.')
@minValue(0)
param alwaysReadyDurable int = 0

@description('Whether both storage accounts are closed to the internet and reached through a virtual network of their own.')
param privateNetwork bool = false

@description('Whether the key vault refuses to be deleted for good within its 90 days. Cannot be taken back.')
param purgeProtection bool

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, service: 'schoolsdigital' }
var names = {
  group: 'rg-${environmentName}'
  engine: 'ste${token}'
  records: 'str${token}'
  identity: 'id-${environmentName}'
  network: 'vnet-${environmentName}'
  vault: 'kv-${token}'
  workspace: 'log-${environmentName}'
  insights: 'appi-${environmentName}'
  plan: 'plan-${environmentName}'
  app: 'func-${environmentName}-${take(token, 6)}'
}

var releaseContainer = 'releases'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: names.group
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: names.workspace
    insightsName: names.insights
    retentionDays: logDays
    dailyGb: logDailyGb
  }
}

// The engine's queues, histories and leases, and the packages that are deployed: ids, dates and counts.
module engine 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    accountName: names.engine
    sku: storageSku
    containers: [releaseContainer]
    isPrivate: privateNetwork
    // A blob that comes back without its row in a table helps nobody.
    softDeleteDays: 0
  }
}

// Schools, people and answers, which nothing of the platform has to read.
module records 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    accountName: names.records
    sku: storageSku
    isPrivate: privateNetwork
    softDeleteDays: softDeleteDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    networkName: names.network
    engineAccountName: engine.outputs.accountName
    recordsAccountName: records.outputs.accountName
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    vaultName: names.vault
    purgeProtection: purgeProtection
    workspaceId: monitoring.outputs.workspaceId
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    identityName: names.identity
    engineAccountName: engine.outputs.accountName
    recordsAccountName: records.outputs.accountName
    vaultName: vault.outputs.vaultName
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    planName: names.plan
    appName: names.app
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    subnetId: network.?outputs.appSubnetId ?? ''
    engineAccountName: engine.outputs.accountName
    recordsAccountName: records.outputs.accountName
    releaseContainer: releaseContainer
    vaultUri: vault.outputs.uri
    insightsName: monitoring.outputs.insightsName
    maximumInstances: maximumInstances
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyDurable: alwaysReadyDurable
    serviceAddress: serviceAddress
    authorityName: authorityName
    contactEmail: contactEmail
    sendGridHost: sendGridHost
    sendGridWebhookKey: sendGridWebhookKey
    signInTenantId: signInTenantId
  }
}

module signIn 'modules/sign-in.bicep' = {
  scope: group
  params: {
    appName: app.outputs.appName
    clientId: signInClientId
    tenantId: signInTenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    budgetName: 'budget-${environmentName}'
    amount: monthlyBudget
    startDate: budgetStart
    email: alertEmail
  }
}

output resourceGroupName string = group.name
output functionAppName string = app.outputs.appName
output functionAppId string = app.outputs.appId
output keyVaultName string = vault.outputs.vaultName
output serviceAddress string = app.outputs.address
output signInRedirect string = '${app.outputs.address}/.auth/login/aad/callback'
output sendGridWebhook string = '${app.outputs.address}/mail/events/sendgrid'
