"""Does what the rule's parameter says, and no rule should."""
import json
import os
import time

import boto3


def hang(event):
    while True:
        pass


def crash(event):
    os.abort()


def flood(event):
    for _ in range(10 * 1024):
        print('x' * 1024)


def fork(event):
    for _ in range(3):
        if os.fork() == 0:
            os.setsid()
            time.sleep(600)
    raise RuntimeError('forked')


def tags(event):
    item = json.loads(event['invokingEvent'])['configurationItem']
    return [tag['Key'] for tag in item['tags']]


def outside(event):
    return event['configurationItem']['resourceId']


def returned(event):
    return {'ComplianceType': 'COMPLIANT'}


def other_writes(event):
    boto3.client('config').delete_config_rule(ConfigRuleName=event['configRuleName'])


def secrets(event):
    """What it can read of the server that called it. Its parameters say where the key is, which nobody would tell a function."""
    found = []
    for path in [json.loads(event['ruleParameters'])['key'], f'/proc/{os.getppid()}/environ']:
        try:
            with open(path, 'rb') as file:
                found.append(f'{path}: {len(file.read())} bytes')
        except OSError as error:
            found.append(f'{path}: {type(error).__name__}')
    found.append('named: ' + str([name for name in os.environ if 'KEY_FILE' in name or 'DATABASE' in name or 'PGPASSWORD' in name]))
    raise RuntimeError('; '.join(found))


def lambda_handler(event, context):
    return globals()[json.loads(event['ruleParameters'])['do']](event)
