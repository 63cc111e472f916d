"""Waits as long as the file of its parameter is there, then complies."""
import json
import os
import time

import boto3


def lambda_handler(event, context):
    while os.path.exists(json.loads(event['ruleParameters'])['file']):
        time.sleep(0.1)
    item = json.loads(event['invokingEvent'])['configurationItem']
    boto3.client('config').put_evaluations(
        Evaluations=[
            {
                'ComplianceResourceType': item['resourceType'],
                'ComplianceResourceId': item['resourceId'],
                'ComplianceType': 'COMPLIANT',
                'OrderingTimestamp': item['configurationItemCaptureTime'],
            }
        ],
        ResultToken=event['resultToken'],
    )
