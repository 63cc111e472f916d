/** Load balancers, launch templates and Auto Scaling groups. */
import type { Moment } from '../calendar.ts'
import { hex, uuid } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'
import { ec2 } from './network.ts'

type Tags = Readonly<Record<string, string>>

interface BalancerOptions {
  readonly created: Moment
  readonly subnets: readonly Sample[]
  readonly group: Sample
  readonly tags?: Tags
  readonly logTo?: string
}

export function loadBalancer(
  place: Place,
  name: string,
  { created, subnets, group, tags, logTo }: BalancerOptions,
): Sample {
  const arn = place.arn(
    'elasticloadbalancing',
    `loadbalancer/app/${name}/${hex(16, 'alb', place.accountId, place.region, name)}`,
  )
  const vpcId = String(subnets[0]!.configuration.vpcId)
  return sample(place, {
    type: 'ElasticLoadBalancingV2::LoadBalancer',
    id: arn,
    name,
    arn,
    zone: 'Multiple Availability Zones',
    created: place.iso(created),
    tags,
    configuration: {
      availabilityZones: subnets.map((s) => ({
        loadBalancerAddresses: [],
        subnetId: s.resourceId,
        zoneName: s.availabilityZone,
      })),
      canonicalHostedZoneId: place.region === 'us-east-1' ? 'Z35SXDOTRQ7X7K' : 'Z32O12XQLNTSW2',
      createdTime: place.iso(created),
      dNSName: `${name}-${hex(9, arn)}.${place.region}.elb.amazonaws.com`,
      ipAddressType: 'ipv4',
      loadBalancerArn: arn,
      loadBalancerName: name,
      scheme: 'internet-facing',
      securityGroups: [group.resourceId],
      state: { code: 'active' },
      type: 'application',
      vpcId,
    },
    supplementary: {
      LoadBalancerAttributes: Object.entries({
        'access_logs.s3.enabled': String(logTo !== undefined),
        'access_logs.s3.bucket': logTo ?? '',
        'deletion_protection.enabled': 'true',
        'idle_timeout.timeout_seconds': '60',
        'routing.http.drop_invalid_header_fields.enabled': 'true',
      }).map(([key, value]) => ({ key, value })),
    },
    related: {
      'EC2::SecurityGroup': [group.resourceId],
      'EC2::Subnet': subnets.map((s) => s.resourceId),
      'EC2::VPC': [vpcId],
    },
  })
}

/** A listener that sends HTTP to HTTPS, or with a certificate forwards HTTPS. */
export function listener(
  balancer: Sample,
  certificate?: Sample,
  policy = 'ELBSecurityPolicy-TLS13-1-2-2021-06',
): Sample {
  const { place, arn: LoadBalancerArn } = balancer
  const Port = certificate === undefined ? 80 : 443
  const ListenerArn = `${LoadBalancerArn.replace(':loadbalancer/', ':listener/')}/${hex(16, 'listener', LoadBalancerArn, Port)}`
  const target = place.arn(
    'elasticloadbalancing',
    `targetgroup/${balancer.resourceName}/${hex(16, 'target', LoadBalancerArn)}`,
  )
  return sample(place, {
    type: 'ElasticLoadBalancingV2::Listener',
    id: ListenerArn,
    arn: ListenerArn,
    configuration: {
      ...(certificate === undefined ? {} : { Certificates: [{ CertificateArn: certificate.arn }], SslPolicy: policy }),
      DefaultActions: [
        certificate === undefined
          ? {
              Order: 1,
              RedirectConfig: {
                Host: '#{host}',
                Path: '/#{path}',
                Port: '443',
                Protocol: 'HTTPS',
                Query: '#{query}',
                StatusCode: 'HTTP_301',
              },
              Type: 'redirect',
            }
          : { TargetGroupArn: target, Type: 'forward' },
      ],
      ListenerArn,
      LoadBalancerArn,
      Port,
      Protocol: certificate === undefined ? 'HTTP' : 'HTTPS',
    },
  })
}

interface TemplateOptions {
  readonly created: Moment
  readonly image: string
  readonly instanceType: string
  readonly group: Sample
  readonly role: string
}

export function launchTemplate(
  place: Place,
  name: string,
  { created, image, instanceType, group, role }: TemplateOptions,
): Sample {
  const id = place.id('lt', name)
  return ec2(place, 'LaunchTemplate', 'launch-template', id, {
    name,
    zone: 'Regional',
    created: place.iso(created),
    configuration: {
      DefaultVersionNumber: '1',
      Id: id,
      LatestVersionNumber: '1',
      LaunchTemplateData: {
        IamInstanceProfile: { Name: role },
        ImageId: image,
        InstanceType: instanceType,
        Monitoring: { Enabled: false },
        SecurityGroupIds: [group.resourceId],
      },
      LaunchTemplateName: name,
    },
  })
}

interface ScalingOptions {
  readonly created: Moment
  readonly template: Sample
  readonly subnets: readonly Sample[]
  readonly instances: readonly Sample[]
  readonly sizes: readonly [min: number, desired: number, max: number]
  readonly tags: Tags
}

export function autoScalingGroup(place: Place, name: string, options: ScalingOptions): Sample {
  const { created, template, subnets, instances, sizes, tags } = options
  const arn = place.arn(
    'autoscaling',
    `autoScalingGroup:${uuid('asg', place.accountId, place.region, name)}:autoScalingGroupName/${name}`,
  )
  const launchTemplate = {
    launchTemplateId: template.resourceId,
    launchTemplateName: template.resourceName,
    version: '$Latest',
  }
  return sample(place, {
    type: 'AutoScaling::AutoScalingGroup',
    id: arn,
    name,
    arn,
    zone: 'Multiple Availability Zones',
    created: place.iso(created),
    tags,
    configuration: {
      autoScalingGroupARN: arn,
      autoScalingGroupName: name,
      availabilityZones: subnets.map((s) => s.availabilityZone),
      capacityRebalance: false,
      createdTime: place.epoch(created),
      defaultCooldown: 300,
      desiredCapacity: sizes[1],
      enabledMetrics: [],
      healthCheckGracePeriod: 120,
      healthCheckType: 'ELB',
      instances: scaledInstances(instances),
      launchTemplate,
      loadBalancerNames: [],
      maxSize: sizes[2],
      minSize: sizes[0],
      newInstancesProtectedFromScaleIn: false,
      suspendedProcesses: [],
      targetGroupARNs: [],
      terminationPolicies: ['Default'],
      vpczoneIdentifier: subnets.map((s) => s.resourceId).join(','),
    },
    supplementary: { LifeCycleHooks: [] },
    related: { 'EC2::Instance': instances.map((i) => i.resourceId), 'EC2::Subnet': subnets.map((s) => s.resourceId) },
  })
}

export function scaledInstances(instances: readonly Sample[]): object[] {
  return instances.map((i) => ({
    availabilityZone: i.availabilityZone,
    healthStatus: 'Healthy',
    instanceId: i.resourceId,
    lifecycleState: 'InService',
    protectedFromScaleIn: false,
  }))
}
