import type { Mappings } from '../mapping.ts'
import { data } from './terraform/data.ts'
import { ec2 } from './terraform/ec2.ts'
import { services } from './terraform/services.ts'
import { storage } from './terraform/storage.ts'

/** By Terraform's type, of its provider hashicorp/aws. */
export const terraform: Mappings = {
  ...storage,
  ...ec2,
  ...data,
  ...services,
  aws_alb: services.aws_lb!,
  aws_alb_listener: services.aws_lb_listener!,
}
