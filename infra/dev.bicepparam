using 'main.bicep'

// A copy to try things on: the cheapest of everything, and it can be thrown away.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'schools-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param serviceAddress = readEnvironmentVariable('SERVICE_ADDRESS', '')
param authorityName = readEnvironmentVariable('AUTHORITY_NAME', 'Example Council (trial)')
param contactEmail = readEnvironmentVariable('CONTACT_EMAIL')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param sendGridHost = readEnvironmentVariable('SENDGRID_HOST', 'https://api.eu.sendgrid.com')
param sendGridWebhookKey = readEnvironmentVariable('SENDGRID_WEBHOOK_KEY', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param monthlyBudget = 10
param budgetStart = readEnvironmentVariable('BUDGET_START')
param storageSku = 'Standard_LRS'
param softDeleteDays = 7
param maximumInstances = 5
param privateNetwork = bool(readEnvironmentVariable('PRIVATE_NETWORK', 'false'))
param purgeProtection = false
