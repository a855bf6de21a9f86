"""Files: found, read past whatever the system refuses, replaced whole or not at all."""
