import type { RecordingScope } from '../../model/config.gen.ts'
import { fullRecordingGroup } from './full-recording-group.ts'
import type { FullRecordingGroup } from './recorder.ts'

/** How the name of every service-linked recorder begins, and of no other. */
export const SERVICE_LINKED_PREFIX = 'AWSConfigurationRecorderFor'

interface LinkedService {
  readonly recorderName: string
  readonly recordingScope: RecordingScope
  readonly recordingGroup: (region: string) => FullRecordingGroup
}

const HOME_REGION = 'us-east-1'

/** Global types are recorded by the recorder of the home region. */
const everything = (region: string) =>
  fullRecordingGroup({ allSupported: true, includeGlobalResourceTypes: region === HOME_REGION })!

const only =
  (...resourceTypes: string[]) =>
  () =>
    fullRecordingGroup({ resourceTypes })!

/**
 * The services that link recorders, by service principal.
 * https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 *
 * The types of Observability Admin are those that CloudWatch audits telemetry of; what Security Hub records it does not publish, so
 * here it is all that is supported.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-cloudwatch.html
 */
export const LINKED_SERVICES: ReadonlyMap<string, LinkedService> = new Map<string, LinkedService>([
  [
    'observabilityadmin.amazonaws.com',
    {
      recorderName: `${SERVICE_LINKED_PREFIX}ObservabilityAdmin`,
      recordingScope: 'INTERNAL',
      recordingGroup: only('AWS::EC2::Instance', 'AWS::EC2::VPC', 'AWS::Lambda::Function'),
    },
  ],
  [
    'telemetry-enablement.observabilityadmin.amazonaws.com',
    {
      recorderName: `${SERVICE_LINKED_PREFIX}ObservabilityAdmin_TelemetryEnablement`,
      recordingScope: 'INTERNAL',
      recordingGroup: only('AWS::EC2::Instance', 'AWS::EC2::VPC', 'AWS::EC2::FlowLog', 'AWS::Lambda::Function'),
    },
  ],
  [
    'securityhub.amazonaws.com',
    {
      recorderName: `${SERVICE_LINKED_PREFIX}SecurityHubCSPM`,
      recordingScope: 'INTERNAL',
      recordingGroup: everything,
    },
  ],
  [
    'securityhubv2.amazonaws.com',
    {
      recorderName: `${SERVICE_LINKED_PREFIX}SecurityHubAssets`,
      recordingScope: 'INTERNAL',
      recordingGroup: everything,
    },
  ],
])

/** What a request with a principal that links no recorder is told. */
export function invalidServicePrincipal(principal: string): string {
  return `You have provided a service principal for service-linked configuration recorder that is not valid: '${principal}'.`
}
