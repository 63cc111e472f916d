from rdklib import ComplianceType, ConfigRule, Evaluation, Evaluator

APPLICABLE_RESOURCES = ['AWS::S3::Bucket']


class VERSIONED(ConfigRule):
    def evaluate_change(self, event, client_factory, configuration_item, valid_rule_parameters):
        versioning = client_factory.build_client('s3').get_bucket_versioning(Bucket=configuration_item['resourceName'])
        if versioning.get('Status') == 'Enabled':
            return [Evaluation(ComplianceType.COMPLIANT)]
        return [Evaluation(ComplianceType.NON_COMPLIANT, annotation='Not versioned.')]

    def evaluate_periodic(self, event, client_factory, valid_rule_parameters):
        return [Evaluation(ComplianceType.COMPLIANT, event['accountId'], 'AWS::::Account')]


def lambda_handler(event, context):
    return Evaluator(VERSIONED(), APPLICABLE_RESOURCES).handle(event, context)
