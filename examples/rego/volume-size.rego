# A decision of its own, with a default: an undefined rule would be an error.
package size

import rego.v1

default verdict := {"compliance": "NOT_APPLICABLE"}

verdict := {"compliance": "COMPLIANT"} if input.configuration.size <= to_number(data.parameters.most)

verdict := {"compliance": "NON_COMPLIANT", "annotation": sprintf("%v GiB is too large.", [input.configuration.size])} if {
	input.configuration.size > to_number(data.parameters.most)
}
