"""Pages through what one account recorded with boto3, and prints what came as JSON: endpoint, account, type, id."""

import json
import sys

import boto3

endpoint, account, resource_type, resource_id = sys.argv[1:]
config = boto3.client(
    "config",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id=account,
    aws_secret_access_key="any",
)

history = config.get_paginator("get_resource_config_history").paginate(
    resourceType=resource_type, resourceId=resource_id, PaginationConfig={"PageSize": 2}
)
versions = [item["configurationStateId"] for page in history for item in page["configurationItems"]]
listed = config.get_paginator("list_discovered_resources").paginate(
    resourceType=resource_type, PaginationConfig={"PageSize": 3}
)
pages = [[resource["resourceId"] for resource in page["resourceIdentifiers"]] for page in listed]

try:
    config.get_resource_config_history(resourceType=resource_type, resourceId="nobody")
    raised = None
except config.exceptions.ResourceNotDiscoveredException as error:
    raised = error.response["Error"]

print(json.dumps({"versions": versions, "pages": pages, "raised": raised}))
