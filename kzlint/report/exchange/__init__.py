"""What the formats for other programs share: addresses, fingerprints, text that XML can hold."""
