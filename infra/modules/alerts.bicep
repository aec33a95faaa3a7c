param location string
param tags object
param workspaceId string
param email string

var alerts = [
  {
    name: 'failed-workflows'
    words: 'A workflow has failed and waits for a person. See docs/azure.md, "When a workflow has failed".'
    query: loadTextContent('../queries/failed-workflows.kql')
    every: 'PT15M'
    severity: 1
  }
  {
    name: 'stuck-mail'
    words: 'Mail has been due for a day and is not sent. See docs/azure.md, "When mail is stuck".'
    query: loadTextContent('../queries/stuck-mail.kql')
    every: 'P1D'
    severity: 2
  }
  {
    name: 'server-errors'
    words: 'More than five pages in a quarter of an hour could not be shown.'
    query: loadTextContent('../queries/server-errors.kql')
    every: 'PT15M'
    severity: 2
  }
  {
    name: 'no-daily-look'
    words: 'The timer that looks after the rounds has not run for a day.'
    query: loadTextContent('../queries/no-daily-look.kql')
    every: 'P1D'
    severity: 2
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'people-on-call'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'schools'
    enabled: true
    emailReceivers: [
      { name: 'operator', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

// Each query answers with one row where there is something to tell, and with none where there is not.
resource rules 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for alert in alerts: {
    name: alert.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.name
      description: alert.words
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.every
      windowSize: alert.every
      autoMitigate: true
      // In a new workspace the tables come into being with the first log.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
