import { calendarEnding } from './calendar.ts'
import { compute } from './chapters/compute.ts'
import { containers } from './chapters/containers.ts'
import { databases } from './chapters/databases.ts'
import { identity } from './chapters/identity.ts'
import { keys } from './chapters/keys.ts'
import { networks } from './chapters/networks.ts'
import { operations } from './chapters/operations.ts'
import { serverless } from './chapters/serverless.ts'
import { storage } from './chapters/storage.ts'
import { type Places, placesOn } from './place.ts'
import type { Sample } from './sample.ts'
import { Story } from './story.ts'

export interface Organization {
  readonly places: Places
  readonly story: Story
  /** The database whose history is the one to look at first. */
  readonly orders: Sample
}

/** The sample organization and its seven weeks, the last day ending at `end`. */
export function organizationUntil(end: Date): Organization {
  const places = placesOn(calendarEnding(end))
  const story = new Story()
  const built = networks(story, places)
  const held = keys(story, places)
  const roles = identity(story, places)
  storage(story, places, held)
  compute(story, places, built, held)
  const { orders } = databases(story, places, built, held)
  containers(story, places, built, roles)
  serverless(story, places, built, held, roles)
  operations(story, places, built, held, roles)
  return { places, story, orders }
}
