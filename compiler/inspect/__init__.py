"""Questions about mappings: coverage, explanations, trials, samples."""
