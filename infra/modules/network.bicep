param location string
param tags object
param networkName string
param engineAccountName string
param recordsAccountName string

var services = ['blob', 'queue', 'table']

// The service keeps no queue beside those of its engine.
var reached = [
  { account: engineAccountName, service: 'blob' }
  { account: engineAccountName, service: 'queue' }
  { account: engineAccountName, service: 'table' }
  { account: recordsAccountName, service: 'blob' }
  { account: recordsAccountName, service: 'table' }
]

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: networkName
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.0.1.0/24' }
      }
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.2.0/24'
          // What Flex Consumption asks for; the subscription needs the provider Microsoft.App.
          delegations: [
            { name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
        }
      }
    ]
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: 'privatelink.${service}.${environment().suffixes.storage}'
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, index) in services: {
    parent: zones[index]
    name: networkName
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-09-01' = [
  for end in reached: {
    name: 'pe-${end.account}-${end.service}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::endpointSubnet.id }
      privateLinkServiceConnections: [
        {
          name: end.service
          properties: {
            privateLinkServiceId: resourceId('Microsoft.Storage/storageAccounts', end.account)
            groupIds: [end.service]
          }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01' = [
  for (end, index) in reached: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: end.service
          properties: { privateDnsZoneId: zones[indexOf(services, end.service)].id }
        }
      ]
    }
  }
]

output appSubnetId string = network::appSubnet.id
