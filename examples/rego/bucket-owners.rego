# A set of violations: empty is COMPLIANT.
package plumbline

import rego.v1

# The rule's parameter, in a compiled policy and in one that a server decides.
tag := object.get(input, ["CONFIG_RULE_PARAMETERS", "tag"], "Owner")

deny contains msg if {
	not input.tags[tag]
	msg := sprintf("The tag %s is missing.", [tag])
}

deny contains {"msg": "Versioning is not enabled."} if {
	versioning := object.get(input, ["supplementaryConfiguration", "BucketVersioningConfiguration", "status"], "Off")
	versioning != "Enabled"
}
