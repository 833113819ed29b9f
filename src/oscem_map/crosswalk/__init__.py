"""A crosswalk to browse: one page of HTML for each pair of families, which works from disk and loads nothing."""
