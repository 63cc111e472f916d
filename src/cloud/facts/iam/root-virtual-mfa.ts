import { fact } from '../../fact.ts'

/**
 * Whether the root user's MFA device is a virtual one.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
export const rootVirtualMfa = fact<boolean>({
  name: 'iam-root-virtual-mfa',
  permissions: ['iam:ListVirtualMFADevices'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('iam')
    const pages = sdk.paginateListVirtualMFADevices({ client, pageSize: 1000 }, { AssignmentStatus: 'Assigned' })
    for await (const page of pages)
      for (const { User, SerialNumber } of page.VirtualMFADevices ?? [])
        if (User?.Arn?.endsWith(':root') || SerialNumber?.endsWith(':mfa/root-account-mfa-device')) return true
    return false
  },
})
