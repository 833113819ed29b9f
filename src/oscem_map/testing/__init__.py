"""What generated tests stand on: values for rules, and the laws of the mapping language. Needs hypothesis to run."""
