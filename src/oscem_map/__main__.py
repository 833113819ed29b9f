"""`python -m oscem_map`: the command line."""

from oscem_map.cli import main

main()
