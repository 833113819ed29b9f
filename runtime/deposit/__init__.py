"""Depositing: a plan becomes the steps of an archive, and a journal makes them happen once.

Nothing that converts imports this package; it needs the extra `deposit`.
"""
