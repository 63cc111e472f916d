import { command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { optionOf } from '../option.ts'
import { list } from '../readers.ts'
import { ownRecorder } from '../recorders.ts'

export const recorderStop = command({
  name: 'recorder stop',
  summary: 'Stops the configuration recorder; what it recorded stays.',
  options: { regions: optionOf('--regions <regions>', 'In these, separated by commas; in --region by default', list) },

  async run({ regions }, context) {
    const api = await context.api()
    const stopped: { region: string; recorder: string }[] = []
    for (const region of regions ?? [api.region]) {
      const recorder = await ownRecorder(api, region)
      if (recorder === undefined) {
        throw new CommandError(`There is no recorder in ${region}.`, { exitCode: EXIT.notFound })
      }
      const input = { ConfigurationRecorderName: recorder.name }
      await api.call('config', 'StopConfigurationRecorder', input, { region })
      stopped.push({ region, recorder: recorder.name })
    }
    return {
      json: { stopped },
      text: stopped.map(({ region, recorder }) => `Recorder ${recorder} is stopped in ${region}.\n`).join(''),
    }
  },
})
