/** An environment that has the options of one namespace. */
export const environment = (namespace: string, options: Readonly<Record<string, string>>) => ({
  configuration: {
    environmentName: 'web',
    optionSettings: {
      [`aws:elasticbeanstalk:${namespace}`]: Object.fromEntries(
        Object.entries(options).map(([name, value]) => [name, { value }]),
      ),
    },
  },
  beyondSchema: 'the options are a map, of which few were seen',
})
