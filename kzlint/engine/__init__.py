"""The engine: rules run over texts, findings are silenced, fixed and remembered."""
