"""What an action's metadata must be, as a JSON schema."""

TEXT = {"type": "string", "minLength": 1}
NAMED = {"type": "object", "propertyNames": {"pattern": r"\A[a-z][a-z-]*\Z"}}

COLORS = ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"]

# What GitHub's “Metadata syntax” says of composite actions, as strictly as it is said there.
METADATA = {
    "type": "object",
    "required": ["name", "description", "inputs", "outputs", "runs"],
    "additionalProperties": False,
    "properties": {
        "name": TEXT,
        "description": {**TEXT, "maxLength": 125},
        "author": TEXT,
        "branding": {
            "type": "object",
            "required": ["icon", "color"],
            "additionalProperties": False,
            "properties": {
                "icon": TEXT,
                "color": {"enum": COLORS},
            },
        },
        "inputs": {
            **NAMED,
            "additionalProperties": {
                "type": "object",
                "required": ["description", "default"],
                "additionalProperties": False,
                "properties": {"description": TEXT, "default": {"type": "string"}},
            },
        },
        "outputs": {
            **NAMED,
            "additionalProperties": {
                "type": "object",
                "required": ["description", "value"],
                "additionalProperties": False,
                "properties": {"description": TEXT, "value": TEXT},
            },
        },
        "runs": {
            "type": "object",
            "required": ["using", "steps"],
            "additionalProperties": False,
            "properties": {
                "using": {"const": "composite"},
                "steps": {"type": "array", "items": {"$ref": "#/$defs/step"}, "minItems": 1},
            },
        },
    },
    "$defs": {
        "step": {
            "type": "object",
            "properties": {
                "id": TEXT,
                "name": TEXT,
                "run": TEXT,
                "shell": {"enum": ["bash", "pwsh", "python"]},
                "uses": TEXT,
                "with": {"type": "object"},
                "env": {"type": "object", "additionalProperties": TEXT},
            },
            "additionalProperties": False,
            "oneOf": [
                {"required": ["run", "shell"], "not": {"required": ["uses"]}},
                {"required": ["uses"], "not": {"required": ["run"]}},
            ],
        }
    },
}
