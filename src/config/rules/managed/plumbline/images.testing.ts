/** AMIs for tests of rules. */
import { type OwnImage, ownImages } from '../../../../cloud/facts/ec2/own-images.ts'
import { NOW } from '../../testing.ts'

export const image = (id: string, more: Partial<OwnImage> = {}): OwnImage => ({
  id,
  name: 'web-1',
  public: false,
  unencrypted: [],
  tags: {},
  ...more,
})

export const owned = (...images: readonly OwnImage[]) => [ownImages, images] as const
export const noImages = [ownImages, new Error('AccessDenied')] as const
export const ofImage = (id: string) => `AWS::EC2::Image ${id}`

/** So many days ago. */
export const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)
