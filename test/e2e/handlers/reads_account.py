"""A rule at times, which asks the account itself."""
import json

import boto3


def lambda_handler(event, context):
    invoking_event = json.loads(event['invokingEvent'])
    assert invoking_event['messageType'] == 'ScheduledNotification'
    account = boto3.client('sts').get_caller_identity()['Account']
    evaluations = [
        {
            'ComplianceResourceType': 'AWS::S3::Bucket',
            'ComplianceResourceId': bucket['Name'],
            'ComplianceType': 'NON_COMPLIANT',
            'Annotation': f"seen in {account}",
            'OrderingTimestamp': invoking_event['notificationCreationTime'],
        }
        for bucket in boto3.client('s3').list_buckets()['Buckets']
    ]
    boto3.client('config').put_evaluations(Evaluations=evaluations, ResultToken=event['resultToken'])
