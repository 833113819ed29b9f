"""Migrations: old documents to the current version."""
