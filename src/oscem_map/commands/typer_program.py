"""The typer program of a command line: its help, and what is said of words that are not understood."""

import inspect
from functools import wraps
from typing import Annotated, Any, NoReturn

import typer

from oscem_map.commands.command_line import Argument, CommandLine, Function, run_command


def program(line: CommandLine) -> typer.Typer:
    """The program of a line's commands."""
    app = typer.Typer(
        name=line.name, help=line.help, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    app.callback()(_options)
    groups = {name: typer.Typer(help=help, no_args_is_help=True) for name, help in line.groups.items()}
    for name, function in line.commands.items():
        group, _, own = name.rpartition(" ")
        (groups[group] if group else app).command(own)(_typed(function))
    for name, group_of in groups.items():
        app.add_typer(group_of, name=name)
    return app


def _typed(function: Function) -> Any:
    """The function as typer wants it, with typer's own words in its annotations; it leaves with the exit code."""

    @wraps(function)
    def command(**values: Any) -> NoReturn:
        raise typer.Exit(run_command(function, values))

    hints = {name: _hint(hint) for name, hint in function.__annotations__.items() if name != "return"}
    signature = inspect.signature(function)
    taken = [one.replace(annotation=hints[one.name]) for one in signature.parameters.values()]
    command.__signature__ = signature.replace(parameters=taken)  # type: ignore[attr-defined]
    command.__annotations__ = hints
    return command


def _hint(hint: Any) -> Any:
    [given] = hint.__metadata__
    if isinstance(given, Argument):
        return Annotated[hint.__origin__, typer.Argument(metavar=given.metavar, help=given.help)]
    return Annotated[hint.__origin__, typer.Option(*given.names, metavar=given.metavar, help=given.help or None)]


def _version(wanted: bool) -> None:
    if wanted:
        from oscem_map import __version__

        typer.echo(f"oscem-map {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    pass
