using 'main.bicep'

// What a council relies on.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'schools-prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param serviceAddress = readEnvironmentVariable('SERVICE_ADDRESS')
param authorityName = readEnvironmentVariable('AUTHORITY_NAME')
param contactEmail = readEnvironmentVariable('CONTACT_EMAIL')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param sendGridHost = readEnvironmentVariable('SENDGRID_HOST', 'https://api.eu.sendgrid.com')
param sendGridWebhookKey = readEnvironmentVariable('SENDGRID_WEBHOOK_KEY', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param monthlyBudget = 80
param budgetStart = readEnvironmentVariable('BUDGET_START')
param storageSku = 'Standard_ZRS'
param softDeleteDays = 14
param logDays = 90
param maximumInstances = 40
param alwaysReadyHttp = 1
param alwaysReadyDurable = 1
param privateNetwork = bool(readEnvironmentVariable('PRIVATE_NETWORK', 'false'))
param purgeProtection = true
