import json

import boto3


def lambda_handler(event, context):
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
