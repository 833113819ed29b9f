"""The service: conversion, validation, reports and depositions over HTTP, for front ends such as SciCat's.

Nothing else imports this package; it needs the extra `serve`. It is a shell: what converts and deposits is in `runtime`.
"""
