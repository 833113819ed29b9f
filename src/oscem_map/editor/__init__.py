"""What an editor shows of a mapping while it is written: `oscem-map lsp`, a language server.

It adds no second grammar and no second check: texts are parsed by `dsl`, judged by `compiler`, facts come from `registry`.
Only `server.py` and `protocol.py` know the protocol; the rest works on texts and offsets.
"""
