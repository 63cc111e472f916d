"""
A stand-in with the entry points of the package rdklib, which cannot be installed here: ConfigRule, Evaluation, ComplianceType and an
Evaluator that calls evaluate_change or evaluate_periodic with clients of the rule's execution role, and puts what they return.
"""
import json

import boto3


class ComplianceType:
    COMPLIANT = 'COMPLIANT'
    NON_COMPLIANT = 'NON_COMPLIANT'
    NOT_APPLICABLE = 'NOT_APPLICABLE'


class Evaluation:
    def __init__(self, complianceType, resourceId=None, resourceType=None, annotation=None):
        self.compliance_type, self.resource_id, self.resource_type, self.annotation = complianceType, resourceId, resourceType, annotation


class ClientFactory:
    def __init__(self, role_arn):
        self.role_arn = role_arn

    def build_client(self, service):
        assumed = boto3.client('sts').assume_role(RoleArn=self.role_arn, RoleSessionName='rule')['Credentials']
        return boto3.client(
            service,
            aws_access_key_id=assumed['AccessKeyId'],
            aws_secret_access_key=assumed['SecretAccessKey'],
            aws_session_token=assumed['SessionToken'],
        )


class ConfigRule:
    def evaluate_parameters(self, rule_parameters):
        return rule_parameters


class Evaluator:
    def __init__(self, config_rule, expected_resource_types=None):
        self.rule, self.types = config_rule, expected_resource_types

    def handle(self, event, context):
        invoking_event = json.loads(event['invokingEvent'])
        clients = ClientFactory(event['executionRoleArn'])
        parameters = self.rule.evaluate_parameters(json.loads(event['ruleParameters']))
        item = invoking_event.get('configurationItem')
        if invoking_event['messageType'] == 'ScheduledNotification':
            found = self.rule.evaluate_periodic(event, clients, parameters)
        else:
            if item['resourceType'] not in self.types:
                raise Exception(f"{item['resourceType']} was not expected")
            found = self.rule.evaluate_change(event, clients, item, parameters)
        evaluations = [
            {
                'ComplianceResourceType': one.resource_type or item['resourceType'],
                'ComplianceResourceId': one.resource_id or item['resourceId'],
                'ComplianceType': one.compliance_type,
                'OrderingTimestamp': item['configurationItemCaptureTime'] if item else invoking_event['notificationCreationTime'],
                **({'Annotation': one.annotation} if one.annotation else {}),
            }
            for one in found
        ]
        clients.build_client('config').put_evaluations(Evaluations=evaluations, ResultToken=event['resultToken'])
        return evaluations
