"""A rule as AWS Config's guide has it: resources must have the tags that the rule's parameters name."""
import json

import boto3


def lambda_handler(event, context):
    invoking_event = json.loads(event['invokingEvent'])
    parameters = json.loads(event['ruleParameters'])
    item = invoking_event['configurationItem']
    if item['configurationItemStatus'] == 'ResourceDeleted' or event['eventLeftScope']:
        compliance, annotation = 'NOT_APPLICABLE', 'The resource is gone.'
    else:
        missing = [key for key in parameters['keys'].split(',') if key not in item['tags']]
        compliance = 'NON_COMPLIANT' if missing else 'COMPLIANT'
        annotation = f"Missing: {', '.join(missing)}" if missing else 'All tags are there.'
    print(item['resourceId'], compliance)
    boto3.client('config').put_evaluations(
        Evaluations=[
            {
                'ComplianceResourceType': item['resourceType'],
                'ComplianceResourceId': item['resourceId'],
                'ComplianceType': compliance,
                'Annotation': annotation,
                'OrderingTimestamp': item['configurationItemCaptureTime'],
            }
        ],
        ResultToken=event['resultToken'],
    )
